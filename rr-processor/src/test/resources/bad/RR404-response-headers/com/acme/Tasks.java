package com.acme;

import dev.rrjava.annotation.ResponseHeader;
import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /")
  @ResponseHeader({
    "Cache-Control", // error: RR404 expected "Name: value", such as "Cache-Control: no-store", but the colon is missing
    "Cache Control: no-store", // error: RR404 expected "Name: value", such as "Cache-Control: no-store", but "Cache Control" is not a name
    ": no-store", // error: RR404 expected "Name: value", such as "Cache-Control: no-store", but "" is not a name of letters,
    "X-Break: a\nb", // error: RR404 expected "Name: value", such as "Cache-Control: no-store", but the value contains a control
    "Content-Type: text/html", // error: RR404 @ResponseHeader can't set Content-Type; use @Produces
    "content-length: 3", // error: RR404 the worker sets it
    "X-Empty:",
    "X-Good: yes"
  })
  void list() {}
}
