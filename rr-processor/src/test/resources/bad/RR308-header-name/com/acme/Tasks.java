package com.acme;

import dev.rrjava.annotation.HeaderParam;
import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks")
  void list(@HeaderParam("X Tenant") String tenant) {} // error: RR308 expected a header name of ASCII letters, digits and !#$%&'*+-.^_`|~, but was "X Tenant"
}
