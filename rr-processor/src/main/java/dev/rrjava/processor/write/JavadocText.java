package dev.rrjava.processor.write;

/** Text from the source in a comment, which it must neither end nor garble. */
final class JavadocText {
  private JavadocText() {}

  /** Escapes the end of a comment, Unicode escapes, tags and markup. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("\\", "&#92;")
        .replace("*/", "*&#47;");
  }
}
