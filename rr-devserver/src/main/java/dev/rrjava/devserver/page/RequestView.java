package dev.rrjava.devserver.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request, as pages show it.
 *
 * @param method the method
 * @param path the path as it was sent
 * @param query the part after the question mark; null if there is none
 * @param protocol the protocol, such as {@code HTTP/1.1}
 * @param host the Host header; may be empty
 * @param headers the other header fields, by their names
 * @param body the body as it was sent, or its start
 * @param bodyLength the length of the whole body in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RequestView(
    String method,
    String path,
    @Nullable String query,
    String protocol,
    String host,
    Map<String, List<String>> headers,
    byte[] body,
    long bodyLength) {

  /** Returns method and path. */
  public String title() {
    return method + " " + path;
  }

  /** Returns path and query as they were sent. */
  public String target() {
    return query == null ? path : path + "?" + query;
  }

  /** Returns path and query, with secrets masked. */
  public String maskedTarget() {
    return query == null ? path : path + "?" + Secrets.maskQuery(query);
  }

  /** Returns user agent and referring page, each after two spaces; empty if it has neither. */
  public String sender() {
    String agent = header("User-Agent");
    Map<String, List<String>> masked = Secrets.mask(Map.of("Referer", List.of(header("Referer"))));
    String referer = masked.getOrDefault("Referer", List.of("")).get(0);
    return (agent.isEmpty() ? "" : "  \"" + agent + "\"")
        + (referer.isEmpty() ? "" : "  on " + referer);
  }

  /** Returns the first value of a header field; empty if there is none. */
  String header(String name) {
    return headers.entrySet().stream()
        .filter(field -> field.getKey().equalsIgnoreCase(name))
        .map(field -> field.getValue().get(0))
        .findFirst()
        .orElse("");
  }

  /** Returns whether the client is a browser that shows the response as a page. */
  public boolean prefersHtml() {
    return prefersHtml(header("Accept"));
  }

  /**
   * Returns whether a client is a browser that shows a response as a page.
   *
   * @param accept the value of Accept
   * @return whether it asks for HTML by name
   */
  public static boolean prefersHtml(String accept) {
    for (String range : accept.split(",", -1)) {
      String[] parts = range.toLowerCase(Locale.ROOT).replace(" ", "").split(";", -1);
      boolean isHtml = parts[0].equals("text/html") || parts[0].equals("application/xhtml+xml");
      if (isHtml && !List.of(parts).contains("q=0")) {
        return true;
      }
    }
    return false;
  }

  /** Returns the body with its secrets masked; says so if it is binary or incomplete. */
  String maskedBody() {
    return Text.of(headers, body, bodyLength).masked();
  }

  /**
   * A body as text.
   *
   * @param type its media type; empty if it has none
   * @param start the body, or its start
   * @param length the length of the whole body in bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Text(String type, byte[] start, long length) {
    static Text of(Map<String, List<String>> headers, byte[] start, long length) {
      String type = headers.getOrDefault("Content-Type", List.of("")).get(0);
      return new Text(type.toLowerCase(Locale.ROOT), start, length);
    }

    /** Returns the text, or null if it is binary. */
    @Nullable String text() {
      String text = new String(start, StandardCharsets.UTF_8);
      int end = text.indexOf('\ufffd');
      // The start of a body may end inside a character.
      boolean isCut = length > start.length && end >= text.length() - 3;
      return text.indexOf('\0') >= 0 || (end >= 0 && !isCut) ? null : text;
    }

    String masked() {
      String text = type.startsWith("multipart/") ? null : text();
      if (text == null) {
        return "(" + length + " bytes" + (type.isEmpty() ? "" : " of " + type) + ")";
      }
      String shown =
          type.startsWith("application/x-www-form-urlencoded")
              ? Secrets.maskQuery(text)
              : type.contains("json") ? Secrets.maskJson(text) : Secrets.maskText(text);
      return length <= start.length
          ? shown
          : shown + "\n… (" + start.length + " of " + length + " bytes)";
    }
  }

  /** Decodes a part of a query; returns it unchanged if it can't be decoded. */
  static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return encoded; // as RoadRunner passes it
    }
  }
}
