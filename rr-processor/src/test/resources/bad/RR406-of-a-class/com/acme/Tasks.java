package com.acme;

import dev.rrjava.annotation.Consumes;
import dev.rrjava.annotation.Delete;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.FormParam;

@Produces("text/html") // error: RR406 @Produces has no effect, because no method of Tasks without this annotation returns a body of
@Consumes("application/json") // error: RR406 @Consumes has no effect, because no method of Tasks without this annotation takes a body of
class Tasks {
  @Delete("/tasks") void remove() {}

  @Get("/tasks") @Produces("text/csv") String list() { return ""; }

  @Post("/tasks") void add(@FormParam String name) {}
}

@Produces("html") // error: RR405 expected a media type such as "application/json" or "text/html; charset=utf-8", but was "html"
@Consumes({}) // error: RR407 the list is empty
class Pages {
  @Get("/pages") String list() { return ""; }
}
