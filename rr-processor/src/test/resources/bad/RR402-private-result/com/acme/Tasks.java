package com.acme;

import dev.rrjava.annotation.Route;
import java.util.List;

final class Tasks {
  private record Task(int id) {}

  @Route("GET /a")
  Task task() { // error: RR402 com.acme.Tasks.Task is private or not accessible from package "com.acme", where generated code
    return new Task(1);
  }

  @Route("GET /b")
  List<Task> tasks() { // error: RR402 com.acme.Tasks.Task is private or not accessible from package "com.acme", where generated code
    return List.of();
  }
}
