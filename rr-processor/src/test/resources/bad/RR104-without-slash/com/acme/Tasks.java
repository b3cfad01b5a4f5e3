package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET tasks") // error: RR104 write "/tasks"
  void list() {}
}
