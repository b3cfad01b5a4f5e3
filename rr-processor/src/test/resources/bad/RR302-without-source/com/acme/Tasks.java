package com.acme;

import dev.rrjava.annotations.Route;
import java.util.Optional;

final class Tasks {
  @Route("GET /tasks")
  void list(Optional<String> tag) {} // error: RR302 add @Query or @Header, or {tag}
}
