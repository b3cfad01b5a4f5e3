package dev.rrjava.devserver.page;

/** Writes HTML. All text and all values of attributes are escaped. */
final class Html {
  private final StringBuilder out = new StringBuilder();

  /**
   * Starts an element.
   *
   * @param tag the name of the element
   * @param attributes names and values by turns
   * @return this writer
   */
  Html open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
    return this;
  }

  Html close(String tag) {
    out.append("</").append(tag).append(">");
    return this;
  }

  /** Writes an element that has only text. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  Html text(String text) {
    escape(text);
    return this;
  }

  /** Starts a new line, which only matters to those who read the source. */
  Html line() {
    out.append('\n');
    return this;
  }

  Html add(Html other) {
    out.append(other.out);
    return this;
  }

  /** Writes a part of a page as it is; never something that was sent. */
  Html constant(String html) {
    out.append(html);
    return this;
  }

  boolean isEmpty() {
    return out.length() == 0;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> {
          if (isShown(c)) {
            out.append(c);
          } else {
            out.append('\ufffd');
          }
        }
      }
    }
  }

  /** Control characters are not allowed in HTML; those that reorder text could hide some. */
  private static boolean isShown(char c) {
    boolean isControl = (c < ' ' && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7f && c < 0xa0);
    boolean reorders = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    return !isControl && !reorders;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
