package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /files/{path...}/raw") // error: RR114 {path...} matches the rest of the path, so that nothing can follow; move it to the end
  void raw(String path) {}

  @Route("/{all...}") // error: RR114 {all...} matches the rest of the path, so that no path of a method can follow
  static class Prefixed {
    @Route("GET /tasks")
    void list(String all) {}
  }
}
