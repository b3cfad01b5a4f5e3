package dev.rrjava.internal.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes the content of a JSON string (RFC 8259 section 7). */
public final class JsonStrings {
  private static final char REPLACEMENT = '\ufffd';

  /** The number of bytes of a backslash, a {@code u} and four digits. */
  private static final int ESCAPED_UNIT = 6;

  private JsonStrings() {}

  /**
   * Decodes a string whose escapes are known to be complete.
   *
   * @param bytes contains the string
   * @param start the index after the opening quote
   * @param end the index of the closing quote
   * @param escaped whether there is a backslash between them
   * @return the string
   * @throws CharacterCodingException if the bytes are not UTF-8
   */
  public static String decode(byte[] bytes, int start, int end, boolean escaped)
      throws CharacterCodingException {
    if (!escaped) {
      return utf8(bytes, start, end);
    }
    StringBuilder text = new StringBuilder(end - start);
    int plain = start;
    for (int i = start; i < end; ) {
      if (bytes[i] != '\\') {
        i++;
        continue;
      }
      if (plain < i) {
        text.append(utf8(bytes, plain, i));
      }
      if (bytes[i + 1] == 'u') {
        i += appendCodeUnits(text, bytes, i, end);
      } else {
        text.append(shortEscape(bytes[i + 1]));
        i += 2;
      }
      plain = i;
    }
    if (plain < end) {
      text.append(utf8(bytes, plain, end));
    }
    return text.toString();
  }

  private static char shortEscape(byte letter) {
    return switch (letter) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> (char) letter;
    };
  }

  /**
   * Appends an escape with a code, or a pair of them; returns the number of bytes that it consumed.
   */
  private static int appendCodeUnits(StringBuilder text, byte[] bytes, int at, int end) {
    char unit = codeUnit(bytes, at);
    int next = at + ESCAPED_UNIT;
    if (!Character.isSurrogate(unit)) {
      text.append(unit);
    } else if (Character.isHighSurrogate(unit)
        && next + ESCAPED_UNIT <= end
        && bytes[next] == '\\'
        && bytes[next + 1] == 'u'
        && Character.isLowSurrogate(codeUnit(bytes, next))) {
      text.append(unit).append(codeUnit(bytes, next));
      return 2 * ESCAPED_UNIT;
    } else {
      text.append(REPLACEMENT);
    }
    return ESCAPED_UNIT;
  }

  private static char codeUnit(byte[] bytes, int at) {
    int unit = 0;
    for (int i = at + 2; i < at + ESCAPED_UNIT; i++) {
      unit = (unit << 4) | Character.digit(bytes[i], 16);
    }
    return (char) unit;
  }

  private static String utf8(byte[] bytes, int start, int end) throws CharacterCodingException {
    String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    // The replacement is in the string, or in place of bytes that the decoder rejects here.
    return text.indexOf(REPLACEMENT) < 0
        ? text
        : StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(bytes, start, end - start))
            .toString();
  }
}
