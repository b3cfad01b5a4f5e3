package com.acme;

import dev.rrjava.annotation.Consumes;
import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.ResponseHeader;
import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /")
  @Produces({}) // error: RR407 the list is empty
  @Consumes({}) // error: RR407 the list is empty
  @ResponseHeader({}) // error: RR407 the list is empty
  String list() {
    return "";
  }
}
