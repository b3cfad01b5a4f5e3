package com.acme;

import dev.rrjava.annotations.EarlyHints;
import dev.rrjava.annotations.Header;
import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;

/** Text that must not end a string or a comment, nor be read as code. */
final class Quotes {
  @Route("GET /\"/\\/\\u000a/*/'/<b>&@see$L$$")
  @EarlyHints("</a?b=%22>; rel=prefetch; title=\"a \\\"b\\\" \\\\u000a $S\"")
  String quotes(
      @Query("\"; throw new Error(); //") String query, @Header("X-$T*") String header) {
    return query + header;
  }
}
