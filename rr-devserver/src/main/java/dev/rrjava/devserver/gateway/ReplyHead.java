package dev.rrjava.devserver.gateway;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The head of a reply, from the protobuf message {@code http.v1.Response} (relay protocol, 8.2).
 *
 * @param status the status as sent; 0 if it was not
 * @param headers the fields by the worker's spelling of each name; values have one char per byte
 */
record ReplyHead(long status, Map<String, List<String>> headers) {
  private static final int STATUS = 1 << 3 | WireFormat.WIRETYPE_VARINT;
  private static final int HEADERS = 2 << 3 | WireFormat.WIRETYPE_LENGTH_DELIMITED;
  private static final int KEY = 1 << 3 | WireFormat.WIRETYPE_LENGTH_DELIMITED;
  private static final int VALUE = 2 << 3 | WireFormat.WIRETYPE_LENGTH_DELIMITED;
  private static final int ITEM = 1 << 3 | WireFormat.WIRETYPE_LENGTH_DELIMITED;

  private static final int LEAST_STATUS = 100;
  private static final int GREATEST_STATUS = 599;

  /**
   * Decodes a head.
   *
   * @param bytes the array that starts with the message
   * @param length the length of the message
   * @throws IOException if it is not such a message
   */
  static ReplyHead decode(byte[] bytes, int length) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(bytes, 0, length);
    long status = 0;
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case STATUS -> status = in.readInt64();
        case HEADERS -> readEntry(in, headers);
        default -> in.skipField(tag);
      }
    }
    return new ReplyHead(status, headers);
  }

  private static void readEntry(CodedInputStream in, Map<String, List<String>> headers)
      throws IOException {
    int outer = in.pushLimit(in.readRawVarint32());
    String key = "";
    List<String> values = List.of();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case KEY -> key = in.readStringRequireUtf8();
        case VALUE -> values = readValues(in);
        default -> in.skipField(tag);
      }
    }
    in.popLimit(outer);
    headers.put(key, values);
  }

  private static List<String> readValues(CodedInputStream in) throws IOException {
    int outer = in.pushLimit(in.readRawVarint32());
    List<String> values = new ArrayList<>(1);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (tag == ITEM) {
        values.add(new String(in.readByteArray(), StandardCharsets.ISO_8859_1));
      } else {
        in.skipField(tag);
      }
    }
    in.popLimit(outer);
    return values;
  }

  boolean hasValidStatus() {
    return status >= LEAST_STATUS && status <= GREATEST_STATUS;
  }

  boolean isInformational() {
    return status >= LEAST_STATUS && status < 200;
  }
}
