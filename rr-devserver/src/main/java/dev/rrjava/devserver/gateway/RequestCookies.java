package dev.rrjava.devserver.gateway;

import dev.rrjava.internal.form.FormException;
import dev.rrjava.internal.form.PercentDecoding;
import dev.rrjava.internal.header.Token;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads cookies as RoadRunner does (relay protocol, 5.11). */
final class RequestCookies {
  /** If there are more, RoadRunner reads none. */
  private static final int MOST_COOKIES = 3000;

  private RequestCookies() {}

  /**
   * Returns names and decoded values. Malformed cookies are left out; the last of several with the
   * same name is used.
   *
   * @param headers the values of the Cookie header, with one char per byte
   */
  static Map<String, byte[]> read(List<String> headers) {
    Map<String, byte[]> cookies = new LinkedHashMap<>();
    if (headers.stream().mapToLong(RequestCookies::count).sum() > MOST_COOKIES) {
      return cookies;
    }
    for (String header : headers) {
      for (String part : header.split(";", -1)) {
        String pair = part.strip();
        int equals = pair.indexOf('=');
        String name = (equals < 0 ? pair : pair.substring(0, equals)).strip();
        String value = equals < 0 ? "" : unquote(pair.substring(equals + 1));
        if (Token.is(name) && value.chars().allMatch(RequestCookies::isValueChar)) {
          put(cookies, name, value);
        }
      }
    }
    return cookies;
  }

  private static long count(String header) {
    return header.chars().filter(c -> c == ';').count() + 1;
  }

  private static void put(Map<String, byte[]> cookies, String name, String value) {
    try {
      cookies.put(name, PercentDecoding.decodeQuery(value));
    } catch (FormException e) {
      // The worker can still find it in the Cookie header.
    }
  }

  private static String unquote(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static boolean isValueChar(int c) {
    return c >= ' ' && c < 0x7f && c != '"' && c != ';' && c != '\\';
  }
}
