package com.acme;

import dev.rrjava.annotations.Consumes;
import dev.rrjava.annotations.Delete;
import dev.rrjava.annotations.Get;
import dev.rrjava.annotations.Post;
import dev.rrjava.annotations.Produces;
import dev.rrjava.annotations.Form;

@Produces("text/html") // error: RR406 no such route of Tasks returns a body
@Consumes("application/json") // error: RR406 no such route of Tasks takes a body
class Tasks {
  @Delete("/tasks") void remove() {}

  @Get("/tasks") @Produces("text/csv") String list() { return ""; }

  @Post("/tasks") void add(@Form String name) {}
}

@Produces("html") // error: RR405 is no media type
@Consumes({}) // error: RR407 the list is empty
class Pages {
  @Get("/pages") String list() { return ""; }
}
