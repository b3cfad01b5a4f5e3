package com.acme.base;

import dev.rrjava.annotation.Route;

public abstract class Base {
  @Route("GET /tasks")
  void list() {} // error: RR201 make it public
}
