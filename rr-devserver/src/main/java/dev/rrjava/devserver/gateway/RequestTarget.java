package dev.rrjava.devserver.gateway;

import dev.rrjava.internal.form.FormException;
import dev.rrjava.internal.form.PathEncoding;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The target of a request as workers receive it: the path as it was sent if it is well formed,
 * otherwise encoded again (relay protocol, 5.6 to 5.8).
 *
 * @param host the Host header; may be empty
 * @param path the path as in the request line; one char per byte
 * @param query the part after the first question mark, as sent; null if there is none
 */
record RequestTarget(String host, String path, @Nullable String query) {

  /**
   * Returns the full URI.
   *
   * @throws FormException if a percent sign in the path is not followed by two hexadecimal digits
   */
  String uri() throws FormException {
    return "http://" + host + PathEncoding.encode(path) + (query == null ? "" : "?" + query);
  }

  /** Returns whether the query is UTF-8, which the protobuf message requires. */
  boolean isEncodable() {
    return query == null || query.indexOf('\uFFFD') < 0;
  }

  /** Converts a string to one with one char per byte of its UTF-8. */
  static String bytesOf(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
