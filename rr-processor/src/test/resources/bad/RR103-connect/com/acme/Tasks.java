package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("CONNECT /tasks") // error: RR103 can't be routed
  void list() {}
}
