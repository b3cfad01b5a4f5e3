package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  private static final class Hidden {
    static final class Open { // error: RR205 Tasks.Hidden.Open or an enclosing class is private, so generated code can't refer to it
      @Route("GET /tasks")
      void list() {}
    }
  }
}
