package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("OPTIONS *") // error: RR104 expected a path that starts with "/", but was "*"; RoadRunner responds to OPTIONS * itself
  void options() {}
}
