package dev.rrjava.test;

import dev.rrjava.devserver.gateway.ReplyWriter;
import dev.rrjava.http.Headers;
import dev.rrjava.http.HeadersBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Records a response. */
final class RecordedReply implements ReplyWriter {
  private final List<Headers> interim = new ArrayList<>();
  private final List<byte[]> chunks = new ArrayList<>();
  private int status;
  private Headers headers = Headers.EMPTY;
  private Headers trailers = Headers.EMPTY;

  @Override
  public void interim(int interimStatus, Map<String, List<String>> fields) {
    interim.add(headers(fields));
  }

  @Override
  public void head(int finalStatus, Map<String, List<String>> fields) {
    this.status = finalStatus;
    this.headers = headers(fields);
  }

  @Override
  public void body(byte[] bytes, int offset, int length) {
    if (length > 0) {
      chunks.add(Arrays.copyOfRange(bytes, offset, offset + length));
    }
  }

  @Override
  public void end(Map<String, List<String>> fields) {
    this.trailers = headers(fields);
  }

  /** Converts fields with one char per byte; clients take UTF-8. */
  static Headers headers(Map<String, List<String>> fields) {
    HeadersBuilder headers = Headers.builder();
    fields.forEach(
        (name, values) ->
            values.forEach(
                value ->
                    headers.add(
                        name,
                        new String(
                            value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))));
    return headers.build();
  }

  List<Headers> interim() {
    return interim;
  }

  int status() {
    return status;
  }

  Headers headers() {
    return headers;
  }

  Headers trailers() {
    return trailers;
  }

  List<byte[]> chunks() {
    return chunks;
  }

  byte[] body() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    chunks.forEach(all::writeBytes);
    return all.toByteArray();
  }
}
