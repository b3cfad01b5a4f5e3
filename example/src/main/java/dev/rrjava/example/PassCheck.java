package dev.rrjava.example;

import dev.rrjava.annotation.Filter;
import dev.rrjava.http.Request;
import java.util.Map;

/** Called before all routes: attaches the pass in a request, if it is known. */
final class PassCheck {
  private static final Map<String, Pass> PASSES = Map.of("4711", new Pass("4711", "Ada"));

  @Filter(forAll = true)
  Request attach(Request request) {
    return request
        .header("X-Pass")
        .map(PASSES::get)
        .map(pass -> request.withAttribute("pass", pass))
        .orElse(request);
  }
}
