package dev.rrjava.processor.model;

import java.util.Optional;

/** What stands between two slashes of a template. */
public sealed interface Segment {

  /**
   * As it stands in the source.
   *
   * @return the text without slashes
   */
  String text();

  /**
   * The variable that takes what the segment matches.
   *
   * @return its name; empty for a segment without a variable
   */
  default Optional<String> variable() {
    return Optional.empty();
  }

  /**
   * A text that the decoded segment of a request's path must equal.
   *
   * @param text as it stands in the source: characters with a meaning in templates may be
   *     percent-encoded
   * @param value what the segment must equal
   */
  record Literal(String text, String value) implements Segment {
    /**
     * A literal in which nothing is encoded.
     *
     * @param text the text
     */
    public Literal(String text) {
      this(text, text);
    }
  }

  /**
   * A variable that matches a segment of a certain form.
   *
   * @param name without braces
   * @param regex the form of the whole segment, decoded
   */
  record Pattern(String name, String regex) implements Segment {
    @Override
    public String text() {
      return "{" + name + ":" + regex + "}";
    }

    @Override
    public Optional<String> variable() {
      return Optional.of(name);
    }
  }

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

    @Override
    public Optional<String> variable() {
      return Optional.of(name);
    }
  }

  /**
   * A variable that matches all segments from here on, one or more, empty or not.
   *
   * @param name without braces and dots
   */
  record Rest(String name) implements Segment {
    @Override
    public String text() {
      return "{" + name + "...}";
    }

    @Override
    public Optional<String> variable() {
      return Optional.of(name);
    }
  }

  /**
   * A segment with braces that do not enclose a variable.
   *
   * @param text the text
   */
  record Malformed(String text) implements Segment {}

  /**
   * A segment in the syntax of another router.
   *
   * @param text the text
   * @param advice what to write instead: a clause that starts with a verb
   */
  record Foreign(String text, String advice) implements Segment {}
}
