package com.acme;

import dev.rrjava.annotation.Consumes;
import dev.rrjava.annotation.Delete;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.FormParam;

@Produces("text/html") // error: RR406 no such route of Tasks returns a body
@Consumes("application/json") // error: RR406 no such route of Tasks takes a body
class Tasks {
  @Delete("/tasks") void remove() {}

  @Get("/tasks") @Produces("text/csv") String list() { return ""; }

  @Post("/tasks") void add(@FormParam String name) {}
}

@Produces("html") // error: RR405 is no media type
@Consumes({}) // error: RR407 the list is empty
class Pages {
  @Get("/pages") String list() { return ""; }
}
