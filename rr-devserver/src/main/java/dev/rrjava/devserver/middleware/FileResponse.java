package dev.rrjava.devserver.middleware;

import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.gateway.ClientResponse;
import dev.rrjava.devserver.gateway.ContentTypeGuess;
import dev.rrjava.devserver.gateway.ReplyHeaders;
import dev.rrjava.devserver.host.ReplyRefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Sends a file, or the ranges of it that a request asks for (RFC 9110, section 14). */
final class FileResponse {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BOUNDARY_BYTES = 30;
  private static final String TYPE = "Content-Type";

  private final ClientRequest request;
  private final ClientResponse response;
  private final ReplyHeaders fields;

  FileResponse(ClientRequest request, ClientResponse response) {
    this.request = request;
    this.response = response;
    this.fields = response.headers();
  }

  void send(String name, Instant modified, byte[] content)
      throws IOException, ReplyRefusedException {
    fields.set("Last-Modified", DATE.format(modified));
    Preconditions preconditions =
        new Preconditions(request, fields.firstOrEmpty("Etag"), modified.getEpochSecond());
    switch (preconditions.status()) {
      case 304 -> sendNotModified();
      case 412 -> response.status(412);
      default -> sendContent(name, content, preconditions);
    }
  }

  private void sendNotModified() {
    fields.remove(TYPE);
    fields.remove("Content-Length");
    fields.remove("Content-Encoding");
    if (!fields.firstOrEmpty("Etag").isEmpty()) {
      fields.remove("Last-Modified");
    }
    response.status(304);
  }

  private void sendContent(String name, byte[] content, Preconditions preconditions)
      throws IOException, ReplyRefusedException {
    if (!fields.has(TYPE)) {
      fields.set(
          TYPE,
          FileTypes.of(name).orElseGet(() -> ContentTypeGuess.of(content, 0, content.length)));
    }
    try {
      List<ByteRange> ranges =
          ByteRange.parse(preconditions.appliesToRange() ? range() : "", content.length);
      sendRanges(ranges, content);
    } catch (ByteRange.UnsatisfiableException e) {
      if (e.isBehindEnd()) {
        fields.set("Content-Range", "bytes */" + content.length);
      }
      List.of("Cache-Control", "Content-Encoding", "Etag", "Last-Modified").forEach(fields::remove);
      response.text(416, String.valueOf(e.getMessage()));
    }
  }

  private String range() {
    String range = request.header("Range");
    return range == null ? "" : range;
  }

  private void sendRanges(List<ByteRange> ranges, byte[] content)
      throws IOException, ReplyRefusedException {
    String type = fields.firstOrEmpty(TYPE);
    int total = content.length;
    fields.set("Accept-Ranges", "bytes");
    if (ranges.isEmpty()) {
      if (fields.firstOrEmpty("Content-Encoding").isEmpty()) {
        fields.set("Content-Length", Integer.toString(total));
      }
      response.status(200);
      write(content, 0, total);
      return;
    }
    if (ranges.size() == 1) {
      ByteRange range = ranges.get(0);
      fields.set("Content-Range", range.text(total));
      fields.set("Content-Length", Integer.toString(range.length()));
      response.status(206);
      write(content, range.start(), range.length());
      return;
    }
    byte[] bytes = new byte[BOUNDARY_BYTES];
    RANDOM.nextBytes(bytes);
    String boundary = HexFormat.of().formatHex(bytes);
    fields.set(TYPE, "multipart/byteranges; boundary=" + boundary);
    byte[] body = ByteRange.join(ranges, content, type, boundary);
    fields.set("Content-Length", Integer.toString(body.length));
    response.status(206);
    write(body, 0, body.length);
  }

  private void write(byte[] bytes, int offset, int length)
      throws IOException, ReplyRefusedException {
    if (!request.isHead()) {
      response.write(bytes, offset, length);
    }
  }

  /** Returns the bytes of a string of a head. */
  static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
