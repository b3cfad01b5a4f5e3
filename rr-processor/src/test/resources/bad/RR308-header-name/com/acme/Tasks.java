package com.acme;

import dev.rrjava.annotations.Header;
import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("GET /tasks")
  void list(@Header("X Tenant") String tenant) {} // error: RR308 "X Tenant" is no header name
}
