package com.acme;

import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("GET|HEAD|GET /tasks") // error: RR102 GET is there twice
  void list() {}
}
