package dev.rrjava.devserver.http;

import dev.rrjava.devserver.gateway.HeaderTokens;
import dev.rrjava.devserver.gateway.ReplyWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.io.EndPoint;

/** Writes a response in HTTP/1. */
final class Http1Response implements ReplyWriter {
  private static final String LINE_END = "\r\n";

  private final EndPoint endPoint;
  private final String protocol;
  private final boolean mustClose;

  private final ClientWrites writes = new ClientWrites();
  private String unsentHead = "";
  private boolean isChunked;
  private boolean isPersistent;

  /**
   * Creates a response.
   *
   * @param endPoint the connection
   * @param isHttp11 whether the client understands HTTP/1.1
   * @param mustClose whether no other request can follow
   */
  Http1Response(EndPoint endPoint, boolean isHttp11, boolean mustClose) {
    this.endPoint = endPoint;
    this.protocol = isHttp11 ? "HTTP/1.1 " : "HTTP/1.0 ";
    this.mustClose = mustClose;
  }

  @Override
  public void interim(int status, Map<String, List<String>> fields) throws IOException {
    write(ascii(textOf(status, fields)));
  }

  @Override
  public void head(int status, Map<String, List<String>> fields) {
    Map<String, List<String>> all = new TreeMap<>(fields);
    all.computeIfAbsent("Date", unused -> List.of(ResponseDate.now()));
    boolean isHttp11 = protocol.startsWith("HTTP/1.1");
    if (mustClose) {
      all.remove("Connection");
      if (isHttp11) {
        all.put("Connection", List.of("close"));
      }
    }
    List<String> connection = all.getOrDefault("Connection", List.of());
    isPersistent =
        !mustClose
            && (isHttp11
                ? !HeaderTokens.anyContains(connection, "close")
                : HeaderTokens.anyContains(connection, "keep-alive"));
    List<String> codings = all.getOrDefault("Transfer-Encoding", List.of());
    isChunked = !codings.isEmpty() && codings.get(codings.size() - 1).equals("chunked");
    unsentHead = textOf(status, all);
  }

  private String textOf(int status, Map<String, List<String>> fields) {
    StringBuilder head = new StringBuilder(protocol).append(status).append(' ');
    head.append(ReasonPhrase.of(status)).append(LINE_END);
    append(fields, head);
    return head.append(LINE_END).toString();
  }

  private static void append(Map<String, List<String>> fields, StringBuilder lines) {
    fields.forEach(
        (name, values) ->
            values.forEach(
                value -> lines.append(name).append(": ").append(value).append(LINE_END)));
  }

  @Override
  public void body(byte[] bytes, int offset, int length) throws IOException {
    List<ByteBuffer> buffers = new ArrayList<>();
    String before = takeHead();
    if (length > 0) {
      if (isChunked) {
        before += Integer.toHexString(length) + LINE_END;
      }
      buffers.add(ascii(before));
      buffers.add(ByteBuffer.wrap(bytes, offset, length));
      if (isChunked) {
        buffers.add(ascii(LINE_END));
      }
    } else {
      buffers.add(ascii(before));
    }
    write(buffers.toArray(ByteBuffer[]::new));
  }

  @Override
  public void end(Map<String, List<String>> trailers) throws IOException {
    StringBuilder end = new StringBuilder(takeHead());
    if (isChunked) {
      end.append('0').append(LINE_END);
      append(trailers, end);
      end.append(LINE_END);
    }
    if (end.length() > 0) {
      ByteBuffer bytes = ascii(end.toString());
      writes.writeLast(callback -> endPoint.write(callback, bytes));
    }
  }

  private String takeHead() {
    String head = unsentHead;
    unsentHead = "";
    return head;
  }

  private static ByteBuffer ascii(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Waits until the client has taken what was written before. */
  private void write(ByteBuffer... buffers) throws IOException {
    writes.write(callback -> endPoint.write(callback, buffers));
  }

  /** Returns the writes to the client. */
  ClientWrites writes() {
    return writes;
  }

  /** Returns whether another request can follow. */
  boolean isPersistent() {
    return isPersistent;
  }
}
