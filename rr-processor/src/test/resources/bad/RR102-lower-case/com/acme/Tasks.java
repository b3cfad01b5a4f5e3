package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("get /tasks") // error: RR102 did you mean GET?
  void list() {}
}
