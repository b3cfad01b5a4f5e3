package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("") // error: RR101 expected "METHOD /path" or "METHOD|METHOD /path", but the route is empty
  void a() {}
}
