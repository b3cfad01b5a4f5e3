package com.acme;

import dev.rrjava.annotation.Route;

@Route("GET /tasks") // error: RR109 write "/tasks" here
final class Tasks {
  @Route("GET /open")
  void open() {}
}
