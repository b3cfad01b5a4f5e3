package dev.rrjava.internal.payload;

import java.nio.charset.StandardCharsets;

/**
 * The head of a response as {@code http.v1.Response}, for RoadRunner 2024 and later.
 *
 * <pre>
 *  1 status   int64
 *  2 headers  map of string to HeaderValue{1: repeated bytes}
 * </pre>
 */
public final class ProtobufHead implements ResponseHead {
  private static final int STATUS = ProtobufInput.tag(1, ProtobufInput.VARINT);
  private static final int HEADERS = ProtobufInput.tag(2, ProtobufInput.LENGTH_DELIMITED);
  private static final int ENTRY_KEY = ProtobufInput.tag(1, ProtobufInput.LENGTH_DELIMITED);
  private static final int ENTRY_VALUE = ProtobufInput.tag(2, ProtobufInput.LENGTH_DELIMITED);
  private static final int HEADER_VALUE_ITEM = ProtobufInput.tag(1, ProtobufInput.LENGTH_DELIMITED);

  private static final byte[] CONTENT_LENGTH = "Content-Length".getBytes(StandardCharsets.US_ASCII);

  private final ProtobufOutput out = new ProtobufOutput();

  @Override
  public int encode(int status, HeaderLines headers) {
    out.clear();
    out.writeVarint(STATUS, status);
    for (int line = 0; line < headers.count(); line++) {
      if (ResponseHead.isFirstOfName(headers, line)) {
        writeEntry(headers, line);
      }
    }
    return out.length();
  }

  /** Encodes the same bytes, without the strings and copies that only they would need. */
  @Override
  public int encode(int status, HeaderLines headers, long contentLength) {
    if (headers.lineOf("Content-Length") >= 0) {
      return ResponseHead.super.encode(status, headers, contentLength);
    }
    encode(status, headers);
    int entry = out.begin(HEADERS);
    out.writeBytes(ENTRY_KEY, CONTENT_LENGTH);
    int values = out.begin(ENTRY_VALUE);
    out.writeDecimal(HEADER_VALUE_ITEM, contentLength);
    out.end(values);
    out.end(entry);
    return out.length();
  }

  private void writeEntry(HeaderLines headers, int line) {
    int entry = out.begin(HEADERS);
    out.writeText(ENTRY_KEY, headers.name(line));
    int values = out.begin(ENTRY_VALUE);
    for (int other = line; other < headers.count(); other++) {
      if (headers.isSameName(line, other)) {
        out.writeText(HEADER_VALUE_ITEM, headers.value(other));
      }
    }
    out.end(values);
    out.end(entry);
  }

  @Override
  public byte[] bytes() {
    return out.bytes();
  }
}
