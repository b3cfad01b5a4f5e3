package dev.rrjava.internal.payload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The head of a response as a JSON object (RFC 8259), for RoadRunner 2023.3. Compact, in UTF-8,
 * with no escapes except those that JSON requires.
 *
 * <pre>
 *  {"status":200,"headers":{"Content-Type":["text/plain"]}}
 * </pre>
 */
public final class JsonHead implements ResponseHead {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] buffer = new byte[256];
  private int length;

  @Override
  public int encode(int status, HeaderLines headers) {
    length = 0;
    appendAscii("{\"status\":" + status + ",\"headers\":{");
    for (int line = 0; line < headers.count(); line++) {
      if (ResponseHead.isFirstOfName(headers, line)) {
        if (line > 0) {
          append(',');
        }
        appendEntry(headers, line);
      }
    }
    appendAscii("}}");
    return length;
  }

  @Override
  public byte[] bytes() {
    return buffer;
  }

  private void appendEntry(HeaderLines headers, int line) {
    appendText(headers.name(line));
    appendAscii(":[");
    for (int other = line; other < headers.count(); other++) {
      if (headers.isSameName(line, other)) {
        if (other > line) {
          append(',');
        }
        appendText(headers.value(other));
      }
    }
    append(']');
  }

  private void appendText(String text) {
    append('"');
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b == '"' || b == '\\') {
        append('\\');
        append(b);
      } else if (b >= 0 && b < ' ') {
        appendAscii("\\u00");
        append(HEX[b >> 4]);
        append(HEX[b & 0xf]);
      } else {
        append(b);
      }
    }
    append('"');
  }

  private void appendAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i));
    }
  }

  private void append(int b) {
    if (length == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * length);
    }
    buffer[length++] = (byte) b;
  }
}
