package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /a/{id}/b/{id}") // error: RR108 {id} is there twice in /a/{id}/b/{id}
  void show(long id) {}
}
