package dev.rrjava.http;

import dev.rrjava.internal.uri.PercentEncoding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query string, parsed as {@code application/x-www-form-urlencoded} (WHATWG
 * URL): split at {@code &}, name and value at the first {@code =}, both percent-decoded with {@code
 * +} as a space. A name without {@code =} has an empty value; a {@code %} without two hexadecimal
 * digits is kept, and bytes that are not UTF-8 become U+FFFD. Brackets have no meaning: {@code a[]}
 * is a name, different from {@code a}. Immutable and thread-safe.
 */
public final class QueryParameters {
  private final Map<String, List<String>> parameters;

  private QueryParameters(Map<String, List<String>> parameters) {
    this.parameters = parameters;
  }

  static QueryParameters parse(String rawQuery) {
    if (rawQuery.isEmpty()) {
      return new QueryParameters(Map.of());
    }
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    int start = 0;
    while (start < rawQuery.length()) {
      int ampersand = rawQuery.indexOf('&', start);
      int end = ampersand < 0 ? rawQuery.length() : ampersand;
      if (end > start) {
        add(parameters, rawQuery.substring(start, end));
      }
      start = end + 1;
    }
    return new QueryParameters(parameters);
  }

  private static void add(Map<String, List<String>> parameters, String pair) {
    int equals = pair.indexOf('=');
    String name = PercentEncoding.decode(equals < 0 ? pair : pair.substring(0, equals), true);
    String value = equals < 0 ? "" : PercentEncoding.decode(pair.substring(equals + 1), true);
    parameters.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
  }

  /**
   * Returns the first value of a parameter.
   *
   * @param name the decoded name; {@code a[]} is a name like any other
   * @return the value, or empty if there is no such parameter
   */
  public Optional<String> first(String name) {
    List<String> values = parameters.get(name);
    return values == null ? Optional.empty() : Optional.of(values.get(0));
  }

  /**
   * Returns all values of a parameter.
   *
   * @param name the decoded name
   * @return the values in order; unmodifiable, empty if there is no such parameter
   */
  public List<String> all(String name) {
    return Collections.unmodifiableList(parameters.getOrDefault(name, List.of()));
  }

  /**
   * Returns all parameters.
   *
   * @return names in the order of their first value, and their values; unmodifiable
   */
  public Map<String, List<String>> toMap() {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    parameters.forEach((name, values) -> copy.put(name, Collections.unmodifiableList(values)));
    return Collections.unmodifiableMap(copy);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QueryParameters that && parameters.equals(that.parameters);
  }

  @Override
  public int hashCode() {
    return parameters.hashCode();
  }

  /** Returns the names only: values may be secrets. */
  @Override
  public String toString() {
    return parameters.keySet().toString();
  }
}
