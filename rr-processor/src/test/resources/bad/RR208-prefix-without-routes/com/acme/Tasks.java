package com.acme;

import dev.rrjava.annotation.Route;

@Route("/tasks") // error: RR208 Tasks has a prefix, but no method with a route; add one, or remove the prefix
final class Tasks {
  void list() {}
}
