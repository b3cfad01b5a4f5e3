package com.acme;

import dev.rrjava.annotation.HeaderParam;
import dev.rrjava.annotation.PathParam;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks/{id}")
  void list(
      @PathParam("") long id, // error: RR309 the name is empty; omit it to use the name of the parameter, "id"
      @QueryParam("") String tag, // error: RR309 the name is empty; omit it to use the name of the parameter, "tag"
      @HeaderParam("") String tenant) {} // error: RR309 the name is empty; omit it to use the name of the parameter, "tenant"
}
