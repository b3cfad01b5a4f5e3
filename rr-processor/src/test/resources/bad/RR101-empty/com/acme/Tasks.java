package com.acme;

import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("") // error: RR101 it is empty
  void a() {}
}
