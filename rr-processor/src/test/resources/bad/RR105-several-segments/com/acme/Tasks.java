package com.acme;

import dev.rrjava.annotations.Path;
import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("GET /files/{path...}/x{*}") // error: RR105 "x{*}"
  void show(@Path("path...") String path) {}
}
