package dev.rrjava.internal.form;

import java.util.Arrays;

/**
 * Decodes quoted-printable (RFC 2045 section 6.7), which RoadRunner decodes in parts of forms.
 * Malformed sequences are left as they are.
 */
final class QuotedPrintable {
  private QuotedPrintable() {}

  static byte[] decode(byte[] bytes, int start, int end) {
    byte[] decoded = new byte[end - start];
    int length = 0;
    int index = start;
    while (index < end) {
      int lineBreak = bytes[index] == '=' ? softLineBreak(bytes, index + 1, end) : 0;
      if (lineBreak > 0) {
        index = lineBreak;
      } else if (bytes[index] == '=' && end - index > 2 && isHex(bytes, index + 1)) {
        int high = Character.digit(bytes[index + 1], 16);
        decoded[length++] = (byte) (high << 4 | Character.digit(bytes[index + 2], 16));
        index += 3;
      } else {
        decoded[length++] = bytes[index++];
      }
    }
    return Arrays.copyOf(decoded, length);
  }

  /** Returns the index after a line end that is not part of the content, or 0 if there is none. */
  private static int softLineBreak(byte[] bytes, int start, int end) {
    int index = start;
    while (index < end && (bytes[index] == ' ' || bytes[index] == '\t')) {
      index++;
    }
    if (index < end && bytes[index] == '\r') {
      index++;
    }
    return index < end && bytes[index] == '\n' ? index + 1 : 0;
  }

  private static boolean isHex(byte[] bytes, int index) {
    return bytes[index] >= 0
        && bytes[index + 1] >= 0
        && Character.digit(bytes[index], 16) >= 0
        && Character.digit(bytes[index + 1], 16) >= 0;
  }
}
