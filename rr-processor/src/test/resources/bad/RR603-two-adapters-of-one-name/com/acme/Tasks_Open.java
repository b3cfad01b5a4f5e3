package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks_Open { // error: RR603 the adapter of Tasks_Open and the adapter of Tasks.Open are both called com.acme.Tasks_Open_Adapter
  @Route("GET /opened")
  void list() {}
}
