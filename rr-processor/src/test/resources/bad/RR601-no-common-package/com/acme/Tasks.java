package com.acme;

import dev.rrjava.annotation.Route;

public final class Tasks { // error: RR601 com.acme.Tasks and org.example.Users have no package in common
  @Route("GET /tasks")
  void list() {}
}
