package dev.rrjava.processor.write;

/**
 * A string literal of bytes, one in each char. All of it is ASCII, in octal escapes where need be:
 * whatever encoding the compiler writes and reads sources in, the bytes survive.
 */
final class ByteLiteral {
  private ByteLiteral() {}

  /** The literal with its quotes. */
  static String of(String bytes) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (c == '"' || c == '\\') {
        literal.append('\\').append(c);
      } else if (c >= ' ' && c <= '~') {
        literal.append(c);
      } else {
        literal.append(String.format("\\%03o", (int) c));
      }
    }
    return literal.append('"').toString();
  }
}
