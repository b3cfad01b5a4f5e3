package com.acme;

import dev.rrjava.annotation.HeaderParam;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks")
  void list(@QueryParam @HeaderParam String tag) {} // error: RR304 "tag" has several sources, but a parameter can have only one; keep one of the annotations
}
