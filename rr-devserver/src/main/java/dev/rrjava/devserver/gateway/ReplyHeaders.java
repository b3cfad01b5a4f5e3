package dev.rrjava.devserver.gateway;

import dev.rrjava.internal.header.HeaderName;
import dev.rrjava.internal.header.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The header fields and trailer fields of a response, from what a worker sent (relay protocol, 8.6,
 * 8.7 and 8.13).
 */
final class ReplyHeaders {
  private static final String TRAILER = "Trailer";

  /** By canonical name; sent in this order. */
  private final TreeMap<String, List<String>> fields = new TreeMap<>();

  private final TreeMap<String, List<String>> trailers = new TreeMap<>();

  /** Adds the fields of a head. */
  void add(Map<String, List<String>> sent) {
    Map<String, List<String>> left = new HashMap<>(sent);
    addTrailers(left);
    left.forEach(
        (name, values) -> {
          if (Token.is(name) && !values.isEmpty()) {
            List<String> lines =
                fields.computeIfAbsent(HeaderName.canonical(name), unused -> new ArrayList<>());
            values.forEach(value -> lines.add(onOneLine(value)));
          }
        });
  }

  /**
   * Removes the fields that {@code Trailer}, in this spelling, announces; they are sent after the
   * body.
   */
  void addTrailers(Map<String, List<String>> sent) {
    List<String> announced = sent.remove(TRAILER);
    if (announced == null) {
      return;
    }
    for (String names : announced) {
      for (String name : names.split(",", -1)) {
        List<String> values = sent.remove(name.strip());
        if (values != null) {
          List<String> lines =
              trailers.computeIfAbsent(
                  HeaderName.canonical(name.strip()), unused -> new ArrayList<>());
          values.forEach(value -> lines.add(onOneLine(value)));
        }
      }
    }
  }

  private static String onOneLine(String value) {
    return value.replace('\r', ' ').replace('\n', ' ').strip();
  }

  /** Returns the first value of a field, or null. */
  @Nullable String first(String name) {
    List<String> values = fields.get(name);
    return values == null ? null : values.get(0);
  }

  /** Replaces a field. */
  void set(String name, String value) {
    List<String> values = new ArrayList<>(1);
    values.add(value);
    fields.put(name, values);
  }

  void remove(String name) {
    fields.remove(name);
  }

  void clear() {
    fields.clear();
  }

  /**
   * Returns the declared length of the body in bytes; -1 if there is none, or if it is not a
   * number.
   */
  long contentLength() {
    String value = first("Content-Length");
    if (value == null || !value.matches("\\d{1,18}")) {
      return -1;
    }
    return Long.parseLong(value);
  }

  /** Returns the trailer fields; empty if there are none. */
  Map<String, List<String>> trailers() {
    return trailers;
  }

  /** Returns all fields of the head. */
  Map<String, List<String>> toMap() {
    return fields;
  }
}
