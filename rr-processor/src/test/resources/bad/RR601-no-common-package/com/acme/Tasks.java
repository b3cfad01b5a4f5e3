package com.acme;

import dev.rrjava.annotation.Route;

public final class Tasks { // error: RR601 the handler classes com.acme.Tasks and org.example.Users have no common package for Routes
  @Route("GET /tasks")
  void list() {}
}
