package com.acme;

import dev.rrjava.annotation.Route;
import java.util.List;

final class Tasks {
  private record Task(int id) {}

  @Route("GET /a")
  Task task() { // error: RR402 can't name com.acme.Tasks.Task
    return new Task(1);
  }

  @Route("GET /b")
  List<Task> tasks() { // error: RR402 can't name com.acme.Tasks.Task
    return List.of();
  }
}
