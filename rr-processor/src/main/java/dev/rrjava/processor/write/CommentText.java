package dev.rrjava.processor.write;

/** Text of the source in a comment, which it must neither end nor change. */
final class CommentText {
  private CommentText() {}

  /** Escapes Unicode escapes and the end of a comment. */
  static String escape(String text) {
    return text.replace("\\", "\\\\").replace("*/", "*\\/");
  }
}
