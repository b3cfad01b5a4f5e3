package com.acme;

import dev.rrjava.annotations.Consumes;
import dev.rrjava.annotations.Produces;
import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("POST /tasks")
  @Consumes({"text/csv", "text/tsv"})
  @Produces("text/csv")
  String csv() {
    return "";
  }

  @Route("POST /tasks")
  @Consumes("text/tsv")
  String tsv() {
    return "";
  }

  @Route("POST /tasks") // error: RR110 POST /tasks is answered by Tasks.csv already
  @Consumes("text/TSV")
  @Produces({"text/csv"})
  String both() {
    return "";
  }
}
