package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks_Open { // error: RR603 com.acme.Tasks_Open_Adapter, like the adapter of Tasks.Open
  @Route("GET /opened")
  void list() {}
}
