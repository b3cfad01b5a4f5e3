package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks/{path:.+/.+}") // error: RR113 {path...}
  void slash(String path) {}

  @Route("GET /files/{path:*}") // error: RR113 {path...}
  void asterisk(String path) {}
}
