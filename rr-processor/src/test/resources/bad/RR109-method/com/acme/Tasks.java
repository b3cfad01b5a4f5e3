package com.acme;

import dev.rrjava.annotations.Route;

@Route("GET /tasks") // error: RR109 write "/tasks" here
final class Tasks {
  @Route("GET /open")
  void open() {}
}
