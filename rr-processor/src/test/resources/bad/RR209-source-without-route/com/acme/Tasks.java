package com.acme;

import dev.rrjava.annotation.HeaderParam;
import dev.rrjava.annotation.PathParam;
import dev.rrjava.annotation.QueryParam;

final class Tasks {
  @QueryParam String filter; // error: RR209 @QueryParam has no effect on a field of a handler

  Tasks(@HeaderParam String tenant) {} // error: RR209 @HeaderParam has no effect

  void list(
      @QueryParam String tag, // error: RR209 @QueryParam has no effect
      @PathParam String id) {} // error: RR209 @PathParam has no effect

  @dev.rrjava.annotation.Get("/tasks")
  void all() {}
}
