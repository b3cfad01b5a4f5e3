package dev.rrjava.devserver.recorded;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.frames.DataFrame;
import org.eclipse.jetty.http2.frames.HeadersFrame;
import org.eclipse.jetty.http2.parser.Parser;
import org.eclipse.jetty.io.ArrayByteBufferPool;

/** Reads the frames of HTTP/2 with the responses to one request. */
final class Http2Responses implements Parser.Listener {
  private static final int MOST_HEADER_BYTES = 8192;

  private final List<HttpResponses.Parsed> responses = new ArrayList<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private Map<String, List<String>> trailers = Map.of();
  private boolean isWhole;

  private Http2Responses(byte[] bytes) {
    Parser parser = new Parser(new ArrayByteBufferPool(), MOST_HEADER_BYTES);
    parser.init(this);
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      parser.parse(left);
    }
  }

  static boolean isRequest(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).startsWith("PRI * HTTP/2.0\r\n");
  }

  /** Returns whether the last response has ended. */
  static boolean isWhole(byte[] bytes) {
    return new Http2Responses(bytes).isWhole;
  }

  static List<HttpResponses.Parsed> parse(byte[] bytes) {
    Http2Responses read = new Http2Responses(bytes);
    List<HttpResponses.Parsed> responses = new ArrayList<>(read.responses);
    HttpResponses.Parsed last = responses.remove(responses.size() - 1);
    responses.add(
        new HttpResponses.Parsed(
            last.version(),
            last.status(),
            last.headers(),
            read.body.toString(StandardCharsets.ISO_8859_1),
            read.trailers,
            read.isWhole));
    return responses;
  }

  @Override
  public void onHeaders(HeadersFrame frame) {
    isWhole = frame.isEndStream();
    Map<String, List<String>> fields = new TreeMap<>();
    frame
        .getMetaData()
        .getHttpFields()
        .forEach(
            field ->
                fields
                    .computeIfAbsent(field.getLowerCaseName(), unused -> new ArrayList<>())
                    .add(field.getValue()));
    if (frame.getMetaData() instanceof MetaData.Response response) {
      fields.remove("date");
      responses.add(
          new HttpResponses.Parsed("HTTP/2.0", response.getStatus(), fields, "", Map.of(), true));
    } else {
      trailers = fields;
    }
  }

  @Override
  public void onData(DataFrame frame) {
    isWhole = frame.isEndStream();
    byte[] part = new byte[frame.getByteBuffer().remaining()];
    frame.getByteBuffer().get(part);
    body.writeBytes(part);
  }
}
