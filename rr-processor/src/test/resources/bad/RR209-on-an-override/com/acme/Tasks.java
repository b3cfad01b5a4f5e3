package com.acme;

import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;

final class Tasks implements Api {
  @Override
  public void list(@QueryParam String tag) {} // error: RR209 @QueryParam has no effect
}

interface Api {
  @Route("GET /tasks")
  void list(@QueryParam String tag);
}
