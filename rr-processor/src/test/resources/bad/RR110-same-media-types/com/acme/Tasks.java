package com.acme;

import dev.rrjava.annotation.Consumes;
import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.Route;

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

  @Route("POST /tasks") // error: RR110 POST /tasks is already handled by Tasks.csv; change one of the routes
  @Consumes("text/TSV")
  @Produces({"text/csv"})
  String both() {
    return "";
  }

  @Route("PUT /tasks")
  @Consumes("*/*")
  String all() {
    return "";
  }

  @Route("PUT /tasks") // error: RR110 PUT /tasks is already handled by Tasks.all; change one of the routes
  String any() {
    return "";
  }

  @Route("PUT /tasks")
  @Consumes("text/*")
  String texts() {
    return "";
  }

  @Route("PUT /tasks")
  @Consumes({"text/csv", "text/csv; header=present"})
  String table() {
    return "";
  }

  @Route("PUT /tasks") // error: RR110 PUT /tasks is already handled by Tasks.table; change one of the routes
  @Consumes("text/csv; charset=utf-8")
  String encodedTable() {
    return "";
  }

  @Route("PUT /tasks")
  @Consumes("text/csv; header=absent")
  String headless() {
    return "";
  }

  @Route("PUT /tasks") // error: RR110 PUT /tasks is already handled by Tasks.table; change one of the routes
  @Consumes("text/csv; delimiter=comma")
  String commas() {
    return "";
  }

  @Route("GET /tasks")
  @Produces("text/csv; header=present")
  String get() {
    return "";
  }

  @Route("GET /tasks") // error: RR110 GET /tasks is already handled by Tasks.get; change one of the routes
  @Produces("text/csv;header=\"present\"; charset=utf-8")
  String getAgain() {
    return "";
  }
}
