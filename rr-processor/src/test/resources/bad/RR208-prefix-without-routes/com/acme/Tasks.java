package com.acme;

import dev.rrjava.annotation.Route;

@Route("/tasks") // error: RR208 no method with @Route
final class Tasks {
  void list() {}
}
