package dev.rrjava.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Several parts of a content, as {@code multipart/byteranges} (RFC 9110 section 14.6). */
final class MultipartBody implements Body.Streamed {
  private final Content content;
  private final List<ByteRange> parts;
  private final String boundary;
  private final List<byte[]> heads = new ArrayList<>();
  private final byte[] end;

  /**
   * Creates a body with the parts of a content.
   *
   * @param contentType the content type of the content; empty if the response has none
   */
  MultipartBody(Content content, List<ByteRange> parts, String contentType) {
    this.content = content;
    this.parts = parts;
    ThreadLocalRandom random = ThreadLocalRandom.current();
    this.boundary = String.format("%016x%016x", random.nextLong(), random.nextLong());
    String typeLine = contentType.isEmpty() ? "" : "Content-Type: " + contentType + "\r\n";
    for (ByteRange part : parts) {
      String range = part.contentRange(content.length());
      heads.add(
          bytes("\r\n--" + boundary + "\r\n" + typeLine + "Content-Range: " + range + "\r\n\r\n"));
    }
    this.end = bytes("\r\n--" + boundary + "--\r\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  String contentType() {
    return "multipart/byteranges; boundary=" + boundary;
  }

  @Override
  public long length() {
    long length = end.length;
    for (int i = 0; i < parts.size(); i++) {
      length += heads.get(i).length + parts.get(i).length();
    }
    return length;
  }

  @Override
  public void writeTo(BodyOutputStream out) throws IOException {
    for (int i = 0; i < parts.size(); i++) {
      out.write(heads.get(i));
      content.write(out, parts.get(i));
    }
    out.write(end);
  }
}
