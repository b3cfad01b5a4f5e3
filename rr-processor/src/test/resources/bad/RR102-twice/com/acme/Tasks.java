package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET|HEAD|GET /tasks") // error: RR102 GET is there twice
  void list() {}
}
