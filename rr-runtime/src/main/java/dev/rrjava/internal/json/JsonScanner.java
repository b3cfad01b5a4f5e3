package dev.rrjava.internal.json;

import dev.rrjava.worker.MalformedPayloadException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the tokens of JSON (RFC 8259): moves over a range of bytes, one token at a time. */
public final class JsonScanner {
  private final String subject;
  private final byte[] bytes;
  private final int origin;
  private final int end;
  private int position;

  /**
   * Creates a scanner of a range of bytes.
   *
   * @param subject what the bytes contain, for messages
   * @param bytes the array, which is not copied
   * @param start the index of the first byte, from which messages count
   * @param end the index after the last byte
   */
  public JsonScanner(String subject, byte[] bytes, int start, int end) {
    this(subject, bytes, start, start, end);
  }

  private JsonScanner(String subject, byte[] bytes, int origin, int start, int end) {
    this.subject = subject;
    this.bytes = bytes;
    this.origin = origin;
    this.position = start;
    this.end = end;
  }

  /**
   * Returns where it is.
   *
   * @return the index of the next byte
   */
  public int position() {
    return position;
  }

  /**
   * Returns a scanner of the same bytes.
   *
   * @param start where it starts, a position of this one
   * @return the scanner
   */
  public JsonScanner at(int start) {
    return new JsonScanner(subject, bytes, origin, start, end);
  }

  /**
   * Skips white space.
   *
   * @return the byte after it, 0 to 255, or -1 at the end
   */
  public int peek() {
    while (position < end) {
      int b = bytes[position] & 0xff;
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return b;
      }
      position++;
    }
    return -1;
  }

  /**
   * Reads a character.
   *
   * @param expected the character
   * @param what a description of the character with its article, for the message if another one is
   *     found
   */
  public void take(char expected, String what) {
    if (peek() != expected) {
      throw expected(what);
    }
    position++;
  }

  /**
   * Reads {@code true}, {@code false} or {@code null}, whose first letter has been seen.
   *
   * @param word the word
   */
  public void takeWord(String word) {
    for (int i = 0; i < word.length(); i++, position++) {
      if (position == end || bytes[position] != word.charAt(i)) {
        throw expected(word);
      }
    }
  }

  /**
   * Reads a string; an escaped surrogate without its other half becomes U+FFFD.
   *
   * @return the string
   */
  public String takeString() {
    take('"', "a string");
    int start = position;
    boolean escaped = false;
    while (position < end && bytes[position] != '"') {
      byte b = bytes[position];
      if (b >= 0 && b < ' ') {
        throw expected("a string without unescaped control characters");
      }
      position++;
      if (b == '\\') {
        escaped = true;
        skipEscape();
      }
    }
    if (position == end) {
      throw expected("the end of a string");
    }
    try {
      String text = JsonStrings.decode(bytes, start, position, escaped);
      position++;
      return text;
    } catch (CharacterCodingException e) {
      position = start;
      throw expected("a string in UTF-8");
    }
  }

  private void skipEscape() {
    switch (position < end ? bytes[position] : -1) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> position++;
      case 'u' -> {
        position++;
        for (int digit = 0; digit < 4; digit++, position++) {
          if (position == end || Character.digit(bytes[position], 16) < 0) {
            throw expected("four hexadecimal digits after \\u");
          }
        }
      }
      default -> throw expected("one of \"\\/bfnrtu after a backslash");
    }
  }

  /**
   * Reads a number.
   *
   * @return the number as it is written
   */
  public String takeNumber() {
    int start = position;
    if (peek() == '-') {
      position++;
    }
    if (position < end && bytes[position] == '0') {
      position++;
    } else {
      skipDigits();
    }
    if (position < end && bytes[position] == '.') {
      position++;
      skipDigits();
    }
    if (position < end && (bytes[position] == 'e' || bytes[position] == 'E')) {
      position++;
      if (position < end && (bytes[position] == '+' || bytes[position] == '-')) {
        position++;
      }
      skipDigits();
    }
    return source(start);
  }

  private void skipDigits() {
    int start = position;
    while (position < end && bytes[position] >= '0' && bytes[position] <= '9') {
      position++;
    }
    if (position == start) {
      throw expected("a digit");
    }
  }

  /**
   * Returns the JSON between a position and the current one, without the white space around it.
   *
   * @param start the earlier position
   * @return the JSON
   */
  public String source(int start) {
    return new String(bytes, start, position - start, StandardCharsets.UTF_8).strip();
  }

  /**
   * Returns an exception for what is next, if it is not what was expected.
   *
   * @param what a description of what was expected, with its article
   * @return the exception
   */
  public MalformedPayloadException expected(String what) {
    String actual = "the end";
    if (position < end) {
      int b = bytes[position] & 0xff;
      actual = b > ' ' && b < 0x7f ? "'" + (char) b + "'" : String.format("0x%02x", b);
    }
    return new MalformedPayloadException(
        String.format(
            "%s: expected %s at byte %d but was %s", subject, what, position - origin, actual));
  }
}
