package dev.rrjava.devserver.inspect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Undoes what the middleware {@code gzip} does to a body. */
final class ContentCoding {
  private ContentCoding() {}

  /**
   * Returns a body without its compression.
   *
   * @throws IOException if it is incomplete
   */
  static byte[] decode(Map<String, List<String>> fields, byte[] body) throws IOException {
    if (!List.of("gzip").equals(fields.get("Content-Encoding"))) {
      return body;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readAllBytes();
    }
  }
}
