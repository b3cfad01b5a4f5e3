package com.acme;

import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("GET tasks") // error: RR104 write "/tasks"
  void list() {}
}
