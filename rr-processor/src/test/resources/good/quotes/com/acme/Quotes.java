package com.acme;

import dev.rrjava.annotation.EarlyHints;
import dev.rrjava.annotation.HeaderParam;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;

/** Text that must not end a string or a comment, nor be read as code. */
final class Quotes {
  @Route("GET /\"/\\/\\u000a/*/'/<b>&@see$L$$")
  @EarlyHints("</a?b=%22>; rel=prefetch; title=\"a \\\"b\\\" \\\\u000a $S\"")
  String quotes(
      @QueryParam("\"; throw new Error(); //") String query, @HeaderParam("X-$T*") String header) {
    return query + header;
  }
}
