package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("OPTIONS *") // error: RR104 the server answers OPTIONS *
  void options() {}
}
