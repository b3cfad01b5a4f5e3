package com.acme;

import dev.rrjava.annotations.Header;
import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("GET /tasks")
  void list(@Header String größe) {} // error: RR308 "Größe" is no header name
}
