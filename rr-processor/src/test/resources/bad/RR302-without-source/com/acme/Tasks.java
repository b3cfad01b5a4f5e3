package com.acme;

import dev.rrjava.annotation.Route;
import java.util.Optional;

final class Tasks {
  @Route("GET /tasks")
  void list(Optional<String> tag) {} // error: RR302 the source of "tag" is missing: it has no annotation and is not a variable of /tasks
}
