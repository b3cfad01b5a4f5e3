package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET|POST /tasks/{id:.+}")
  String text(String id) {
    return id;
  }

  @Route("GET /tasks/{id}") // error: RR115 {…:.+} goes before {id}
  String variable(String id) {
    return id;
  }

  @Route("GET /{kind:rooms}/{id}") // error: RR115 Tasks.room answers all requests
  String kind(String kind, String id) {
    return id;
  }

  @Route("GET /rooms/{id}")
  String room(String id) {
    return id;
  }
}
