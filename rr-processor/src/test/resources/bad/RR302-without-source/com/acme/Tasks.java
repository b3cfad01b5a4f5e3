package com.acme;

import dev.rrjava.annotation.Route;
import java.util.Optional;

final class Tasks {
  @Route("GET /tasks")
  void list(Optional<String> tag) {} // error: RR302 add @QueryParam or @HeaderParam, or {tag}
}
