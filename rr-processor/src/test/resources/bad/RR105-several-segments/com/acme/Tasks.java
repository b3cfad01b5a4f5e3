package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /files/x{*}") // error: RR105 "x{*}"
  void show() {}

  @Route("GET /pages/{*}") // error: RR105 {rest...}
  void page() {}

  @Route("GET /{...}") // error: RR105 {rest...}
  void all() {}
}
