package dev.rrjava.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the {@code Cookie} header (RFC 6265 section 4.2.1). The server hands over cookies of its
 * own reading, too, which are decoded like a query: a plus sign is a space there, and a cookie with
 * a malformed {@code %} is missing (relay protocol, 5.11).
 */
final class RequestCookies {
  private RequestCookies() {}

  /** Names and values as they were sent; of several of one name, the first. */
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

  /** Without the white space of HTTP around it (RFC 9110 section 5.6.3). */
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
