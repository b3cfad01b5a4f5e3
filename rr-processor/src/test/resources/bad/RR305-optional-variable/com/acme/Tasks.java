package com.acme;

import dev.rrjava.annotation.PathParam;
import dev.rrjava.annotation.Route;
import java.util.List;
import java.util.Optional;

final class Tasks {
  @Route("GET /tasks/{id}")
  void show(Optional<Long> id) {} // error: RR305 without Optional or List

  @Route("GET /tags/{names}")
  void tags(@PathParam List<String> names) {} // error: RR305 without Optional or List
}
