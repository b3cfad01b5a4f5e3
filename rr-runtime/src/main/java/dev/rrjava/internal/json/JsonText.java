package dev.rrjava.internal.json;

/** Writes JSON strings (RFC 8259 section 7). */
public final class JsonText {
  private JsonText() {}

  /**
   * Returns a string in quotes, with escapes where JSON requires them.
   *
   * @param text the string
   * @return the string as JSON
   */
  public static String quote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
