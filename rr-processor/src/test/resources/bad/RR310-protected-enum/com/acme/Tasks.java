package com.acme;

import com.acme.base.Base;
import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;

final class Tasks extends Base {
  @Route("GET /tasks")
  void list(@Query State state) {} // error: RR310 not visible in the package "com.acme"
}
