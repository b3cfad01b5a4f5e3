package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET|HEAD|GET /tasks") // error: RR102 the HTTP method GET occurs twice; remove one
  void list() {}
}
