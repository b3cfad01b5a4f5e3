package com.acme;

import dev.rrjava.annotation.Consumes;
import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.Route;

/** Methods for one path that media types tell apart. */
final class Variants {
  @Route("GET /tasks")
  @Produces("text/html")
  String page() {
    return "page";
  }

  @Route("GET /tasks")
  @Produces("text/csv")
  String csv() {
    return "csv";
  }

  @Route("POST|PUT /tasks")
  @Consumes("text/csv")
  String fromCsv() {
    return "from csv";
  }

  @Route("POST /tasks")
  @Consumes("text/tsv")
  String fromTsv() {
    return "from tsv";
  }

  @Route("POST /tasks")
  String fromAny() {
    return "from any";
  }

  @Route("DELETE /tasks")
  void clear() {}
}
