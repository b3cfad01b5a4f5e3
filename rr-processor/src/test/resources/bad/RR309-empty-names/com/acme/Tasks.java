package com.acme;

import dev.rrjava.annotations.Header;
import dev.rrjava.annotations.Path;
import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("GET /tasks/{id}")
  void list(
      @Path("") long id, // error: RR309 the parameter's own, "id"
      @Query("") String tag, // error: RR309 the parameter's own, "tag"
      @Header("") String tenant) {} // error: RR309 the parameter's own, "tenant"
}
