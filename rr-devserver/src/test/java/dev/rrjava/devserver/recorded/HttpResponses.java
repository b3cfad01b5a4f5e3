package dev.rrjava.devserver.recorded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Reads the bytes of responses to one or more requests. */
public final class HttpResponses {
  private final String bytes;
  private int position;

  private HttpResponses(String bytes) {
    this.bytes = bytes;
  }

  /**
   * A response as a client understands it.
   *
   * @param version of the status line
   * @param status of the status line
   * @param headers by name in lower case, without Date
   * @param body without chunked coding
   * @param trailers likewise by name
   * @param whole whether its end could be told from its bytes
   */
  public record Parsed(
      String version,
      int status,
      Map<String, List<String>> headers,
      String body,
      Map<String, List<String>> trailers,
      boolean whole) {}

  /** Returns the responses to one or more requests. */
  public static List<Parsed> parse(byte[] bytes, boolean toHead) {
    HttpResponses responses = new HttpResponses(new String(bytes, StandardCharsets.ISO_8859_1));
    List<Parsed> parsed = new ArrayList<>();
    while (responses.position < bytes.length) {
      parsed.add(responses.next(toHead));
    }
    return parsed;
  }

  private Parsed next(boolean toHead) {
    String[] line = line().split(" ", 3);
    int status = Integer.parseInt(line[1]);
    Map<String, List<String>> headers = fields();
    headers.remove("date");
    if (status < 200 || status == 204 || status == 304 || toHead) {
      return new Parsed(line[0], status, headers, "", Map.of(), true);
    }
    if (headers.containsKey("transfer-encoding")) {
      return chunked(line[0], status, headers);
    }
    List<String> length = headers.get("content-length");
    int end = length == null ? bytes.length() : position + Integer.parseInt(length.get(0));
    String body = bytes.substring(position, Math.min(end, bytes.length()));
    position += body.length();
    boolean isWhole = length != null && end <= bytes.length();
    boolean isCut = length != null && !isWhole;
    return new Parsed(
        line[0], status, headers, isCut ? body : content(headers, body), Map.of(), isWhole);
  }

  private Parsed chunked(String version, int status, Map<String, List<String>> headers) {
    StringBuilder body = new StringBuilder();
    while (position < bytes.length()) {
      int size = Integer.parseInt(line(), 16);
      if (size == 0) {
        String text = content(headers, body.toString());
        return new Parsed(version, status, headers, text, fields(), true);
      }
      int end = Math.min(position + size, bytes.length());
      body.append(bytes, position, end);
      position = Math.min(end + 2, bytes.length());
    }
    return new Parsed(version, status, headers, body.toString(), Map.of(), false);
  }

  /** Two compressors may write different bytes for the same content. */
  private static String content(Map<String, List<String>> headers, String body) {
    if (!List.of("gzip").equals(headers.get("content-encoding"))) {
      return body;
    }
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new TreeMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      fields
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return fields;
  }

  private String line() {
    int end = bytes.indexOf("\r\n", position);
    String line = bytes.substring(position, end < 0 ? bytes.length() : end);
    position = end < 0 ? bytes.length() : end + 2;
    return line;
  }
}
