package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  private static final class Hidden {
    static final class Open { // error: RR205 in a private class
      @Route("GET /tasks")
      void list() {}
    }
  }
}
