package com.acme;

import dev.rrjava.annotation.Route;

@Route("tasks") // error: RR104 write "/tasks"
final class Tasks {
  @Route("GET /open")
  void open() {}
}
