package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET|POST /tasks/{id:.+}")
  String text(String id) {
    return id;
  }

  @Route("GET /tasks/{id}") // error: RR115 Tasks.variable is never called: Tasks.text handles all requests that /tasks/{id} matches,
  String variable(String id) {
    return id;
  }

  @Route("GET /{kind:rooms}/{id}") // error: RR115 Tasks.kind is never called: Tasks.room handles all requests that /{kind:rooms}/{id} matches,
  String kind(String kind, String id) {
    return id;
  }

  @Route("GET /rooms/{id}")
  String room(String id) {
    return id;
  }
}
