package dev.rrjava.runtime.http;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The head of a response as {@code http.v1.Response}, for RoadRunner 2024 and later.
 *
 * <pre>
 *  1 status   int64
 *  2 headers  map of string to HeaderValue{1: repeated bytes}
 * </pre>
 */
final class ProtobufHead implements ResponseHead {
  private static final int STATUS = 1;
  private static final int HEADERS = 2;
  private static final int ENTRY_KEY = 1;
  private static final int ENTRY_VALUE = 2;
  private static final int HEADER_VALUE_ITEM = 1;

  private byte[] buffer = new byte[256];

  @Override
  public int encode(int status, Headers headers) {
    int size = CodedOutputStream.computeInt64Size(STATUS, status);
    for (int line = 0; line < headers.size(); line++) {
      if (ResponseHead.isFirstOfName(headers, line)) {
        int entry = entrySize(headers, line, valuesSize(headers, line));
        size += CodedOutputStream.computeTagSize(HEADERS) + withLength(entry);
      }
    }
    if (size > buffer.length) {
      buffer = new byte[Math.max(size, 2 * buffer.length)];
    }
    try {
      write(status, headers, CodedOutputStream.newInstance(buffer, 0, size));
    } catch (IOException e) {
      throw new UncheckedIOException("the size of a head was computed wrong", e);
    }
    return size;
  }

  @Override
  public byte[] bytes() {
    return buffer;
  }

  private static void write(int status, Headers headers, CodedOutputStream out) throws IOException {
    out.writeInt64(STATUS, status);
    for (int line = 0; line < headers.size(); line++) {
      if (!ResponseHead.isFirstOfName(headers, line)) {
        continue;
      }
      int values = valuesSize(headers, line);
      out.writeTag(HEADERS, WireFormat.WIRETYPE_LENGTH_DELIMITED);
      out.writeUInt32NoTag(entrySize(headers, line, values));
      out.writeString(ENTRY_KEY, headers.name(line));
      out.writeTag(ENTRY_VALUE, WireFormat.WIRETYPE_LENGTH_DELIMITED);
      out.writeUInt32NoTag(values);
      for (int other = line; other < headers.size(); other++) {
        if (ResponseHead.isSameName(headers, line, other)) {
          out.writeString(HEADER_VALUE_ITEM, headers.value(other));
        }
      }
    }
    out.checkNoSpaceLeft();
  }

  private static int entrySize(Headers headers, int line, int values) {
    return CodedOutputStream.computeStringSize(ENTRY_KEY, headers.name(line))
        + CodedOutputStream.computeTagSize(ENTRY_VALUE)
        + withLength(values);
  }

  private static int valuesSize(Headers headers, int line) {
    int size = 0;
    for (int other = line; other < headers.size(); other++) {
      if (ResponseHead.isSameName(headers, line, other)) {
        size += CodedOutputStream.computeStringSize(HEADER_VALUE_ITEM, headers.value(other));
      }
    }
    return size;
  }

  private static int withLength(int size) {
    return CodedOutputStream.computeUInt32SizeNoTag(size) + size;
  }
}
