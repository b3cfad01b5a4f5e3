package com.acme;

import dev.rrjava.annotations.Route;

@Route("/tasks") // error: RR208 no method with @Route
final class Tasks {
  void list() {}
}
