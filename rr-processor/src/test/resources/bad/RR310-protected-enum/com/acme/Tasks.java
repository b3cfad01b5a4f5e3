package com.acme;

import com.acme.base.Base;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;

final class Tasks extends Base {
  @Route("GET /tasks")
  void list(@QueryParam State state) {} // error: RR310 com.acme.base.Base.State is private or not accessible from package "com.acme", where generated
}
