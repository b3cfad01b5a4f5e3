package com.acme;

import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;
import java.util.List;

final class Tasks {
  @Route("GET /tasks")
  @SuppressWarnings("rawtypes")
  void list(@Query List tags) {} // error: RR307 java.util.List
}
