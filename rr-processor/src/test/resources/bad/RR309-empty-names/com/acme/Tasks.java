package com.acme;

import dev.rrjava.annotation.HeaderParam;
import dev.rrjava.annotation.PathParam;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks/{id}")
  void list(
      @PathParam("") long id, // error: RR309 the parameter's own, "id"
      @QueryParam("") String tag, // error: RR309 the parameter's own, "tag"
      @HeaderParam("") String tenant) {} // error: RR309 the parameter's own, "tenant"
}
