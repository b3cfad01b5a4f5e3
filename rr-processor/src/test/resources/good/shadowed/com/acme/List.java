package com.acme;

import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;
import java.util.Optional;

/** A handler with a name that the generated code imports. */
final class List {
  @Route("GET /list/{id}")
  java.lang.String list(Integer id, @QueryParam Optional<java.lang.String> a) {
    return id + " " + a;
  }
}
