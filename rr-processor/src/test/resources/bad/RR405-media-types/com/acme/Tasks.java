package com.acme;

import dev.rrjava.annotation.Consumes;
import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /a")
  @Produces("json") // error: RR405 expected a media type such as "application/json" or "text/html; charset=utf-8", but was "json"
  String json() {
    return "";
  }

  @Route("GET /b")
  @Produces("text/*") // error: RR405 expected a single media type, but was the range "text/*"
  String any() {
    return "";
  }

  @Route("POST /c")
  @Consumes({
    "text/*",
    "*/*",
    "application/*+json",
    "te*t/plain", // error: RR405 expected a range of media types such as "text/*" or "application/*+json", but was "te*t/plain"
    "text/pl*n", // error: RR405 expected a range of media types such as "text/*" or "application/*+json", but was "text/pl*n"
    "text/ plain", // error: RR405 expected a media type such as "application/json" or "text/html
  })
  void take() {}

  @Route("GET /d")
  @Produces("text/plain; charset") // error: RR405 expected a media type such as "application/json" or "text/html
  String noValue() {
    return "";
  }

  @Route("GET /e")
  @Produces("text/plain; a=\"b") // error: RR405 expected a media type such as "application/json" or "text/html
  String openQuote() {
    return "";
  }
}
