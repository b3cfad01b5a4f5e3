package dev.rrjava.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Parses the {@code Cookie} header (RFC 6265 section 4.2.1). The server also sends cookies that it
 * has parsed, which are decoded like a query: a plus sign is a space, and a cookie with a malformed
 * {@code %} is missing (relay protocol, 5.11).
 */
final class RequestCookies {
  private RequestCookies() {}

  /** Returns names and values as they were sent; the first of several with the same name. */
  static Map<String, String> of(Headers headers) {
    Map<String, String> cookies = new LinkedHashMap<>();
    for (String line : headers.all("Cookie")) {
      int start = 0;
      while (start < line.length()) {
        int semicolon = line.indexOf(';', start);
        int end = semicolon < 0 ? line.length() : semicolon;
        add(cookies, line, start, end);
        start = end + 1;
      }
    }
    return cookies;
  }

  private static void add(Map<String, String> cookies, String line, int start, int end) {
    int equals = start;
    while (equals < end && line.charAt(equals) != '=') {
      equals++;
    }
    String name = trimmed(line, start, equals);
    if (!name.isEmpty()) {
      cookies.putIfAbsent(name, trimmed(line, Math.min(equals + 1, end), end));
    }
  }

  /** Removes the white space of HTTP (RFC 9110 section 5.6.3) around it. */
  private static String trimmed(String line, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(line.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(line.charAt(to - 1))) {
      to--;
    }
    return line.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }
}
