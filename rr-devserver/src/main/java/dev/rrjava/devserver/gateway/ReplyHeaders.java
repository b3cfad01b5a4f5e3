package dev.rrjava.devserver.gateway;

import dev.rrjava.internal.header.HeaderName;
import dev.rrjava.internal.header.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The header fields and trailer fields of a response (relay protocol, 8.6, 8.7 and 8.13). Values
 * have one char per byte.
 */
public final class ReplyHeaders {
  private static final String TRAILER = "Trailer";

  /** Fields that must not be trailer fields, even if they are announced in lower case. */
  private static final Set<String> NEVER_TRAILERS =
      Set.of(
          "Authorization",
          "Cache-Control",
          "Connection",
          "Content-Encoding",
          "Content-Length",
          "Content-Range",
          "Content-Type",
          "Expect",
          "Host",
          "Keep-Alive",
          "Max-Forwards",
          "Pragma",
          "Proxy-Authenticate",
          "Proxy-Authorization",
          "Proxy-Connection",
          "Range",
          "Realm",
          "Te",
          "Trailer",
          "Transfer-Encoding",
          "Www-Authenticate");

  /** By canonical name; sent in this order. */
  private final TreeMap<String, List<String>> fields = new TreeMap<>();

  private final TreeMap<String, List<String>> trailers = new TreeMap<>();

  /** Creates fields without any. */
  public ReplyHeaders() {}

  /** Adds the fields of a worker's head, after those with the same name. */
  void add(Map<String, List<String>> sent) {
    Map<String, List<String>> left = new HashMap<>(sent);
    addTrailers(left);
    left.forEach((name, values) -> values.forEach(value -> add(name, value)));
  }

  /**
   * Adds all fields and trailer fields of another head.
   *
   * @param other the other head
   */
  public void addAll(ReplyHeaders other) {
    other.fields.forEach((name, values) -> values.forEach(value -> add(name, value)));
    other.trailers.forEach(this::addTrailer);
  }

  /**
   * Adds a value to a field.
   *
   * @param name the name, in any case
   * @param value the value
   */
  public void add(String name, String value) {
    fields.computeIfAbsent(HeaderName.canonical(name), unused -> new ArrayList<>()).add(value);
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
          addTrailer(name.strip(), values);
        }
      }
    }
  }

  private void addTrailer(String name, List<String> values) {
    trailers.computeIfAbsent(name, unused -> new ArrayList<>()).addAll(values);
  }

  /** Sends the fields that an ordinary field announces as header fields and as trailer fields. */
  void declareTrailers(List<String> announced) {
    for (String names : announced) {
      for (String name : names.split(",", -1)) {
        String canonical = HeaderName.canonical(name.strip());
        List<String> values = fields.get(canonical);
        if (values != null && !NEVER_TRAILERS.contains(canonical)) {
          addTrailer(canonical, values);
        }
      }
    }
  }

  /**
   * Returns whether there is a field, even if it has no value.
   *
   * @param name the canonical name
   * @return whether it is there
   */
  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /**
   * Returns the first value of a field.
   *
   * @param name the canonical name
   * @return the value; empty if there is none
   */
  public String firstOrEmpty(String name) {
    List<String> values = values(name);
    return values.isEmpty() ? "" : values.get(0);
  }

  /** Returns all values of a field. */
  List<String> values(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /**
   * Replaces a field.
   *
   * @param name the canonical name
   * @param value the value
   */
  public void set(String name, String value) {
    remove(name);
    add(name, value);
  }

  /**
   * Removes a field.
   *
   * @param name the canonical name
   */
  public void remove(String name) {
    fields.remove(name);
  }

  /** Returns the same fields, to which later changes do not apply. */
  ReplyHeaders copy() {
    ReplyHeaders copy = new ReplyHeaders();
    fields.forEach((name, values) -> copy.fields.put(name, new ArrayList<>(values)));
    return copy;
  }

  /** Returns the fields that an interim response can have. */
  ReplyHeaders withoutFraming() {
    ReplyHeaders copy = copy();
    copy.remove("Content-Length");
    copy.remove("Transfer-Encoding");
    return copy;
  }

  /**
   * Returns the declared length of the body in bytes; -1 if there is none, or if it is not a
   * number.
   */
  long contentLength() {
    String value = firstOrEmpty("Content-Length");
    return value.matches("\\+?\\d{1,18}") ? Long.parseLong(value) : -1;
  }

  /** Returns the trailer fields as they are sent; empty if there are none. */
  Map<String, List<String>> trailers() {
    return sent(trailers);
  }

  /** Returns all fields of the head as they are sent. */
  Map<String, List<String>> toMap() {
    return sent(fields);
  }

  private static Map<String, List<String>> sent(Map<String, List<String>> fields) {
    Map<String, List<String>> sent = new TreeMap<>();
    fields.forEach(
        (name, values) -> {
          if (Token.is(name) && !values.isEmpty()) {
            sent.put(name, values.stream().map(ReplyHeaders::onOneLine).toList());
          }
        });
    return sent;
  }

  private static String onOneLine(String value) {
    return value.replace('\r', ' ').replace('\n', ' ').strip();
  }
}
