package com.acme;

import dev.rrjava.annotation.Route;

@Route("/tasks/") // error: RR109 expected a path such as "/tasks", with which all routes of the class start, but "/tasks/" ends
final class Tasks {
  @Route("GET /open")
  void open() {}
}
