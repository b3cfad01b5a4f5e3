package com.acme;

import dev.rrjava.annotation.Consumes;
import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /a")
  @Produces("json") // error: RR405 "json" is no media type
  String json() {
    return "";
  }

  @Route("GET /b")
  @Produces("text/*") // error: RR405 a response is of one media type
  String any() {
    return "";
  }

  @Route("POST /c")
  @Consumes({
    "text/*",
    "*/*",
    "application/*+json",
    "te*t/plain", // error: RR405 no range of media types
    "text/pl*n", // error: RR405 no range of media types
    "text/ plain", // error: RR405 no media type
  })
  void take() {}

  @Route("GET /d")
  @Produces("text/plain; charset") // error: RR405 parameters as name=value
  String noValue() {
    return "";
  }

  @Route("GET /e")
  @Produces("text/plain; a=\"b") // error: RR405 no media type
  String openQuote() {
    return "";
  }
}
