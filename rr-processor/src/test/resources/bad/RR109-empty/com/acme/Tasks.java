package com.acme;

import dev.rrjava.annotation.Route;

@Route("") // error: RR109 it is empty
final class Tasks {
  @Route("GET /open")
  void open() {}
}
