package com.acme;

import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;
import java.util.List;

final class Tasks {
  @Route("GET /tasks")
  @SuppressWarnings("rawtypes")
  void list(@QueryParam List tags) {} // error: RR307 java.util.List
}
