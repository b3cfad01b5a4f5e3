package com.acme;

import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;
import java.util.Optional;

/** A handler with a name that the generated code imports. */
final class List {
  @Route("GET /list/{id}")
  java.lang.String list(Integer id, @Query Optional<java.lang.String> a) {
    return id + " " + a;
  }
}
