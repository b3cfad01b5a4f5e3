package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks/{from}{to}") // error: RR105 expected a variable such as {id} or {id:[0-9]+}, but was "{from}{to}"
  void adjacent(long from, long to) {}

  @Route("GET /files/v{version}-{path...}") // error: RR105 the whole of the last segment
  void rest(long version, String path) {}

  @Route("GET /tasks/{id:}") // error: RR105 "{id:}"
  void empty(long id) {}

  @Route("GET /tasks/{id}.js}on") // error: RR105 "{id}.js}on"
  void unopened(long id) {}
}
