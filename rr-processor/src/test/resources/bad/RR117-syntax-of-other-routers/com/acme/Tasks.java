package com.acme;

import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Route;

@Route("/users/:user") // error: RR117 ":user" is the syntax of another router; write {user} (or %3Auser for the literal text)
final class Tasks {
  @Get("/:id") // error: RR117 write {id}
  void express(long id) {}

  @Get("/files/*") // error: RR117 write {rest...} at the end of the path
  void all() {}

  @Get("/pages/**") // error: RR117 write {rest...}
  void ant() {}

  @Get("/flask/<int:id>") // error: RR117 write {id} (or %3Cint%3Aid%3E
  void flask(int id) {}

  @Get("/spring/{*path}") // error: RR117 write {path...}
  void spring(String path) {}

  @Get("/next/[id]") // error: RR117 write {id}
  void next(String id) {}

  @Get("/typed/{id:int}") // error: RR117 "{id:int}" is the syntax of another router; write {id}, and declare the type with the parameter
  void typed(int id) {}

  @Get("/rest/{id: [0-9]+}") // error: RR117 write {id:[0-9]+}, without spaces
  void spaced(int id) {}

  @Get("/optional/{id?}") // error: RR117 "{id?}" is the syntax of another router; write {id}, and add a route for the path without it
  void optional(long id) {}

  @Get("/tasks{?page,size}") // error: RR117 take the values of the query with @QueryParam
  void template(int page, int size) {}
}
