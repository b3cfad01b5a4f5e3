package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("/tasks") // error: RR101 expected "METHOD /path" or "METHOD|METHOD /path", but the HTTP method is missing
  void list() {}
}
