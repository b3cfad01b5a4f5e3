package dev.rrjava.processor.model;

/** What stands between two slashes of a template. */
public sealed interface Segment {

  /**
   * As it stands in the source.
   *
   * @return the text without slashes
   */
  String text();

  /**
   * Text that the decoded segment of a request's path must equal.
   *
   * @param text the text
   */
  record Literal(String text) implements Segment {}

  /**
   * A variable, which matches any segment with at least one character.
   *
   * @param name without braces
   */
  record Variable(String name) implements Segment {
    @Override
    public String text() {
      return "{" + name + "}";
    }
  }

  /**
   * A segment with braces that do not enclose the name of a variable.
   *
   * @param text the text
   */
  record Malformed(String text) implements Segment {}
}
