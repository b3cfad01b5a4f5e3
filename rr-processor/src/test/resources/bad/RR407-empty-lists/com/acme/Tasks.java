package com.acme;

import dev.rrjava.annotations.Consumes;
import dev.rrjava.annotations.Produces;
import dev.rrjava.annotations.ResponseHeader;
import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("GET /")
  @Produces({}) // error: RR407 the list is empty
  @Consumes({}) // error: RR407 the list is empty
  @ResponseHeader({}) // error: RR407 the list is empty
  String list() {
    return "";
  }
}
