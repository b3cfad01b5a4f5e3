package com.acme;

import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;

final class Tasks implements Api {
  @Override
  public void list(@Query String tag) {} // error: RR209 @Query has no effect
}

interface Api {
  @Route("GET /tasks")
  void list(@Query String tag);
}
