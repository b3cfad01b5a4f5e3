package com.acme;

import dev.rrjava.annotation.ResponseHeader;
import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /")
  @ResponseHeader({
    "Cache-Control", // error: RR404 it has no colon
    "Cache Control: no-store", // error: RR404 "Cache Control" is no token
    ": no-store", // error: RR404 "" is no token
    "X-Break: a\nb", // error: RR404 it has a control character
    "Content-Type: text/html", // error: RR404 say it with @Produces
    "content-length: 3", // error: RR404 the worker sets it
    "X-Empty:",
    "X-Good: yes"
  })
  void list() {}
}
