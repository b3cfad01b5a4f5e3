package dev.rrjava.example;

import dev.rrjava.http.Request;
import dev.rrjava.http.ResponseListener;
import dev.rrjava.http.ResponseOutcome;
import dev.rrjava.http.RouteInfo;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Counts responses by method, route and status, as a library for metrics would. */
final class ResponseCounts implements ResponseListener {
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();

  @Override
  public void completed(Request request, ResponseOutcome outcome) {
    String template = request.route().map(RouteInfo::template).orElse("no route");
    counts.merge(request.method() + " " + template + " " + outcome.status(), 1, Integer::sum);
  }

  /** The counts so far. */
  Map<String, Integer> all() {
    return new TreeMap<>(counts);
  }
}
