package dev.rrjava.devserver.gateway;

import dev.rrjava.internal.form.FormException;
import dev.rrjava.internal.form.PathEncoding;
import dev.rrjava.internal.form.PercentDecoding;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The target of a request line, read as RoadRunner reads it (relay protocol, 5.6 to 5.8). All
 * strings have one char per byte.
 *
 * @param scheme the scheme in lower case; empty if the target has none
 * @param authority the authority; null if the target has none
 * @param path the path as sent, or what follows the scheme if that does not start with a slash
 * @param query the part after the first question mark, as sent; null if there is none
 */
public record RequestTarget(
    String scheme, @Nullable Authority authority, String path, @Nullable String query) {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)");
  private static final String ASTERISK = "*";

  /**
   * Parses a target.
   *
   * @param method the method of the request; the target of {@code CONNECT} is an authority
   * @param text the target as sent, with one char per byte
   * @return the parts
   * @throws URISyntaxException if RoadRunner rejects it
   */
  public static RequestTarget parse(String method, String text) throws URISyntaxException {
    if (text.isEmpty() || text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      throw new URISyntaxException(text, "expected a target without control characters");
    }
    if (method.equals("CONNECT") && !text.startsWith("/")) {
      RequestTarget target = parse("http://" + text);
      return new RequestTarget("", target.authority(), target.path(), target.query());
    }
    return text.equals(ASTERISK) ? new RequestTarget("", null, ASTERISK, null) : parse(text);
  }

  private static RequestTarget parse(String text) throws URISyntaxException {
    Matcher absolute = SCHEME.matcher(text);
    String scheme = absolute.matches() ? absolute.group(1).toLowerCase(Locale.ROOT) : "";
    String rest = scheme.isEmpty() ? text : absolute.group(2);
    int mark = rest.indexOf('?');
    String query = mark < 0 ? null : rest.substring(mark + 1);
    String path = mark < 0 ? rest : rest.substring(0, mark);
    if (!path.startsWith("/")) {
      if (scheme.isEmpty()) {
        throw new URISyntaxException(text, "expected a path or an absolute URI");
      }
      return new RequestTarget(scheme, null, path, query);
    }
    Authority authority = null;
    if (!scheme.isEmpty() && path.startsWith("//")) {
      int end = path.indexOf('/', 2);
      authority = Authority.parse(scheme, path.substring(2, end < 0 ? path.length() : end));
      path = end < 0 ? "" : path.substring(end);
    }
    checkEscapes(path);
    return new RequestTarget(scheme, authority, path, query);
  }

  private static void checkEscapes(String path) throws URISyntaxException {
    try {
      PercentDecoding.decodePath(path);
    } catch (FormException e) {
      throw new URISyntaxException(path, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Returns the host of the request.
   *
   * @param header the value of {@code Host}; empty if there is none
   * @return the host of the target if it has one, otherwise that of the header
   */
  public String host(String header) {
    return authority == null || authority.host().isEmpty() ? header : authority.host();
  }

  /**
   * Returns the URI that workers receive.
   *
   * @param header the value of {@code Host}; empty if there is none
   * @param isSecure whether the connection is encrypted
   * @return the URI
   */
  public String uri(String header, boolean isSecure) {
    StringBuilder uri = new StringBuilder();
    boolean hasHost = authority != null && !authority.host().isEmpty();
    if (!hasHost) {
      uri.append(isSecure ? "https://" : "http://").append(header);
    }
    if (!scheme.isEmpty()) {
      uri.append(scheme).append(':');
    }
    boolean isOpaque = !scheme.isEmpty() && authority == null && !path.startsWith("/");
    if (authority != null && (hasHost || !path.isEmpty() || !authority.userInfo().isEmpty())) {
      uri.append("//").append(authority.encoded());
    }
    uri.append(isOpaque ? path : encodedPath());
    return uri.append(query == null ? "" : "?" + query).toString();
  }

  private String encodedPath() {
    try {
      return PathEncoding.encode(path);
    } catch (FormException e) {
      throw new IllegalStateException("parse has checked the path: " + path, e);
    }
  }

  /** Converts bytes of UTF-8, one char each, to the string that they encode. */
  static String ofUtf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** Returns the bytes of a string. */
  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
