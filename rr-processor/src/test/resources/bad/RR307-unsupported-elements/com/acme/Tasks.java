package com.acme;

import dev.rrjava.annotations.Header;
import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class Tasks {
  @Route("GET /tasks")
  void list(
      @Query Optional<UUID> id, // error: RR307 java.util.Optional<java.util.UUID>
      @Query List<?> tags, // error: RR307 java.util.List<?>
      @Header Optional<List<String>> names) {} // error: RR307 has to be String
}
