package com.acme;

import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;
import dev.rrjava.runtime.http.Request;
import java.util.OptionalInt;
import java.util.UUID;

final class Tasks {
  @Route("GET /tasks/{id}")
  void show(UUID id) {} // error: RR306 java.util.UUID

  @Route("GET /tasks")
  void list(@Query String[] tags) {} // error: RR306 an Optional or List of one

  @Route("GET /more")
  void more(@Query OptionalInt page) {} // error: RR306 java.util.OptionalInt

  @Route("GET /request")
  void request(@Query Request request) {} // error: RR306 remove the annotation
}
