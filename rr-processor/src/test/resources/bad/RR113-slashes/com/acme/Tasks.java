package com.acme;

import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("GET /tasks/{path:.+/.+}") // error: RR113 {path...}
  void slash(String path) {}

  @Route("GET /files/{path:*}") // error: RR113 {path...}
  void asterisk(String path) {}
}
