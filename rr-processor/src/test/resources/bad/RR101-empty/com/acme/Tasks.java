package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("") // error: RR101 it is empty
  void a() {}
}
