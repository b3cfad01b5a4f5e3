package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /files/{path...}/raw") // error: RR114 {path...} takes all that is left
  void raw(String path) {}

  @Route("/{all...}") // error: RR114 end of those
  static class Prefixed {
    @Route("GET /tasks")
    void list(String all) {}
  }
}
