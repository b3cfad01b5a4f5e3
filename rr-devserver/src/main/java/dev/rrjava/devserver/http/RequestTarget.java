package dev.rrjava.devserver.http;

import dev.rrjava.internal.form.FormException;
import dev.rrjava.internal.form.PercentDecoding;
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
  private static final String UNRESERVED = "-_.~";
  private static final String LEFT_ALONE = "$&+,/:;=@";
  private static final String ALSO_VALID = "!'()*[]%";

  /**
   * Returns the full URI.
   *
   * @throws FormException if a percent sign in the path is not followed by two hexadecimal digits
   */
  String uri() throws FormException {
    return "http://" + host + encodedPath() + (query == null ? "" : "?" + query);
  }

  private String encodedPath() throws FormException {
    byte[] decoded = PercentDecoding.decodePath(path);
    boolean wellFormed = path.chars().allMatch(c -> isPlain(c) || ALSO_VALID.indexOf(c) >= 0);
    return wellFormed ? path : encode(decoded);
  }

  private static String encode(byte[] path) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : path) {
      if (isPlain(b)) {
        encoded.append((char) b);
      } else {
        encoded.append(String.format("%%%02X", b & 0xff));
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNRESERVED.indexOf(c) >= 0
        || LEFT_ALONE.indexOf(c) >= 0;
  }

  /** Returns whether the query is UTF-8, which the protobuf message requires. */
  boolean isEncodable() {
    return query == null || query.indexOf('\uFFFD') < 0;
  }

  /** Converts a string from Jetty, which decodes the request line as UTF-8, to bytes. */
  static String bytesOf(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
