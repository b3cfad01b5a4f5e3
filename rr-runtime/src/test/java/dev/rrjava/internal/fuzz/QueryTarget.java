package dev.rrjava.internal.fuzz;

import dev.rrjava.http.HttpParts;
import dev.rrjava.http.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/** Queries of any text. */
public final class QueryTarget {
  private QueryTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    QueryParameters query =
        Promises.decode(input.length, () -> HttpParts.query(text)).orElseThrow();
    Promises.same("a query", query, HttpParts.query(encoded(query)));
    query
        .toMap()
        .forEach(
            (name, values) -> {
              Promises.same(name, values, query.all(name));
              Promises.same(name, Optional.of(values.get(0)), query.first(name));
            });
  }

  private static String encoded(QueryParameters query) {
    return query.toMap().entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(v -> encoded(e.getKey()) + "=" + encoded(v)))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
