package dev.rrjava.runtime.http;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Encodes the head of a response as {@code http.v1.Response} (relay protocol, 8.2) into a buffer
 * that serves one response after the other.
 *
 * <pre>
 *  1 status   int64
 *  2 headers  map of string to HeaderValue{1: repeated bytes}
 * </pre>
 *
 * <p>Lines of one name, in whatever case, become one entry: the server would send two spellings in
 * random order (8.6).
 */
final class ProtobufHead {
  private static final int STATUS = 1;
  private static final int HEADERS = 2;
  private static final int ENTRY_KEY = 1;
  private static final int ENTRY_VALUE = 2;
  private static final int HEADER_VALUE_ITEM = 1;

  private byte[] buffer = new byte[256];

  /**
   * Encodes a head.
   *
   * @return how many bytes of {@link #bytes} it takes
   */
  int encode(int status, Headers headers) {
    int size = CodedOutputStream.computeInt64Size(STATUS, status);
    for (int line = 0; line < headers.size(); line++) {
      if (isFirstOfName(headers, line)) {
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

  /** The buffer; the next {@link #encode} writes to it again, or replaces it. */
  byte[] bytes() {
    return buffer;
  }

  private static void write(int status, Headers headers, CodedOutputStream out) throws IOException {
    out.writeInt64(STATUS, status);
    for (int line = 0; line < headers.size(); line++) {
      if (!isFirstOfName(headers, line)) {
        continue;
      }
      int values = valuesSize(headers, line);
      out.writeTag(HEADERS, WireFormat.WIRETYPE_LENGTH_DELIMITED);
      out.writeUInt32NoTag(entrySize(headers, line, values));
      out.writeString(ENTRY_KEY, headers.name(line));
      out.writeTag(ENTRY_VALUE, WireFormat.WIRETYPE_LENGTH_DELIMITED);
      out.writeUInt32NoTag(values);
      for (int other = line; other < headers.size(); other++) {
        if (isSameName(headers, line, other)) {
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
      if (isSameName(headers, line, other)) {
        size += CodedOutputStream.computeStringSize(HEADER_VALUE_ITEM, headers.value(other));
      }
    }
    return size;
  }

  private static int withLength(int size) {
    return CodedOutputStream.computeUInt32SizeNoTag(size) + size;
  }

  private static boolean isFirstOfName(Headers headers, int line) {
    for (int other = 0; other < line; other++) {
      if (isSameName(headers, line, other)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSameName(Headers headers, int line, int other) {
    return headers.name(line).equalsIgnoreCase(headers.name(other));
  }
}
