package dev.rrjava.internal.form;

import dev.rrjava.internal.form.FormException.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes percent-encoding strictly. Strings are bytes in ISO-8859-1, so that none is lost: their
 * encoding is not known until they are decoded.
 */
public final class PercentDecoding {
  private static final int ESCAPE_LENGTH = 3;

  private PercentDecoding() {}

  /**
   * Decodes a part of a query or of a urlencoded body: a plus sign is a space.
   *
   * @param text the encoded string, with one char per byte
   * @return the bytes
   * @throws FormException if a percent sign is not followed by two hexadecimal digits
   */
  public static byte[] decodeQuery(String text) throws FormException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return decode(bytes, 0, bytes.length, true);
  }

  /**
   * Decodes a path.
   *
   * @param text the encoded string, with one char per byte
   * @return the bytes
   * @throws FormException as in {@link #decodeQuery}
   */
  public static byte[] decodePath(String text) throws FormException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return decode(bytes, 0, bytes.length, false);
  }

  static byte[] decode(byte[] bytes, int start, int end, boolean plusIsSpace) throws FormException {
    byte[] decoded = new byte[end - start];
    int length = 0;
    for (int i = start; i < end; i++) {
      byte b = bytes[i];
      if (b == '%') {
        b = escaped(bytes, i, end);
        i += ESCAPE_LENGTH - 1;
      } else if (b == '+' && plusIsSpace) {
        b = ' ';
      }
      decoded[length++] = b;
    }
    return length == decoded.length ? decoded : Arrays.copyOf(decoded, length);
  }

  private static byte escaped(byte[] bytes, int at, int end) throws FormException {
    int behind = Math.min(end, at + ESCAPE_LENGTH);
    int high = behind - at < ESCAPE_LENGTH ? -1 : digit(bytes[at + 1]);
    int low = behind - at < ESCAPE_LENGTH ? -1 : digit(bytes[at + 2]);
    if (high < 0 || low < 0) {
      throw new FormException(
          Fault.PERCENT, new String(bytes, at, behind - at, StandardCharsets.ISO_8859_1));
    }
    return (byte) (high << 4 | low);
  }

  private static int digit(byte b) {
    return b < 0 ? -1 : Character.digit(b, 16);
  }
}
