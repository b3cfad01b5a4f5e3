package com.acme;

import dev.rrjava.annotations.Header;
import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("GET /tasks")
  void list(@Query @Header String tag) {} // error: RR304 keep one of the annotations of "tag"
}
