package com.acme;

import dev.rrjava.annotations.Header;
import dev.rrjava.annotations.Path;
import dev.rrjava.annotations.Query;

final class Tasks {
  @Query String filter; // error: RR209 @Query has no effect on a field of a handler

  Tasks(@Header String tenant) {} // error: RR209 @Header has no effect

  void list(
      @Query String tag, // error: RR209 @Query has no effect
      @Path String id) {} // error: RR209 @Path has no effect

  @dev.rrjava.annotations.Get("/tasks")
  void all() {}
}
