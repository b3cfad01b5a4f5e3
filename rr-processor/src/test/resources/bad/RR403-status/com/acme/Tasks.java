package com.acme;

import dev.rrjava.annotation.Route;
import dev.rrjava.annotation.Status;
import dev.rrjava.http.Response;

final class Tasks {
  private static final int EARLY = 103;

  @Route("GET /a")
  @Status(EARLY) // error: RR403 expected a status from 200 to 599, but was 103
  String early() {
    return "";
  }

  @Route("GET /b")
  @Status(600) // error: RR403 expected a status from 200 to 599, but was 600
  void late() {}

  @Route("GET /c")
  @Status(201) // error: RR403 a Response has a status of its own
  Response response() {
    return Response.empty(200);
  }

  @Route("GET /d")
  @Status(204) // error: RR403 status 204 has no body
  String text() {
    return "";
  }
}
