package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET,POST /tasks") // error: RR102 "GET,POST" is no HTTP method
  void list() {}

  @Route("GET| /more") // error: RR102 "" is no HTTP method
  void more() {}
}
