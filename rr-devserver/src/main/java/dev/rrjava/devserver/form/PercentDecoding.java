package dev.rrjava.devserver.form;

import java.io.ByteArrayOutputStream;

/**
 * Decodes what was percent-encoded. Texts are bytes in ISO-8859-1, so that none is lost: which
 * encoding they are in is not known before.
 */
public final class PercentDecoding {
  private static final int ESCAPE_LENGTH = 3;

  private PercentDecoding() {}

  /**
   * Decodes a part of a query or of a urlencoded body: a plus sign is a space.
   *
   * @param text one char a byte
   * @return the bytes
   * @throws FormException when a percent sign is not followed by two hexadecimal digits
   */
  public static byte[] decodeQuery(String text) throws FormException {
    return decode(text, true);
  }

  /**
   * Decodes a path.
   *
   * @param text one char a byte
   * @return the bytes
   * @throws FormException as in {@link #decodeQuery}
   */
  public static byte[] decodePath(String text) throws FormException {
    return decode(text, false);
  }

  private static byte[] decode(String text, boolean plusIsSpace) throws FormException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        bytes.write(escaped(text, i));
        i += ESCAPE_LENGTH - 1;
      } else {
        bytes.write(c == '+' && plusIsSpace ? ' ' : c);
      }
    }
    return bytes.toByteArray();
  }

  private static int escaped(String text, int at) throws FormException {
    int end = Math.min(text.length(), at + ESCAPE_LENGTH);
    int high = end - at < ESCAPE_LENGTH ? -1 : Character.digit(text.charAt(at + 1), 16);
    int low = end - at < ESCAPE_LENGTH ? -1 : Character.digit(text.charAt(at + 2), 16);
    if (high < 0 || low < 0) {
      throw new FormException("invalid URL escape \"" + text.substring(at, end) + "\"");
    }
    return high << 4 | low;
  }
}
