package dev.rrjava.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A part of a path template between two slashes. */
public sealed interface Segment {

  /**
   * Returns the segment as in the source.
   *
   * @return the text without slashes
   */
  String text();

  /**
   * Returns the variable of the segment.
   *
   * @return its name; empty if there is none
   */
  default Optional<String> variable() {
    return Optional.empty();
  }

  /**
   * Returns the variables of the segment.
   *
   * @return each as a segment of its own, from left to right
   */
  default List<Segment> variables() {
    return variable().isPresent() ? List.of(this) : List.of();
  }

  /**
   * A segment that combines text and variables: <code>{id}.json</code>.
   *
   * @param parts literals, variables and patterns; at least one literal, and one between any two
   *     others
   */
  record Composite(List<Segment> parts) implements Segment {
    @Override
    public String text() {
      return parts.stream().map(Segment::text).collect(Collectors.joining());
    }

    @Override
    public List<Segment> variables() {
      return parts.stream().filter(part -> !(part instanceof Literal)).toList();
    }

    /**
     * Returns the regular expressions of the variables.
     *
     * @return the regular expressions, from left to right
     */
    public List<String> regexes() {
      return parts.stream()
          .filter(Pattern.class::isInstance)
          .map(part -> ((Pattern) part).regex())
          .toList();
    }

    /**
     * Returns the texts between the variables.
     *
     * @return one text more than there are variables; the first and the last may be empty
     */
    public List<String> texts() {
      List<String> texts = new ArrayList<>();
      boolean isText = false;
      for (Segment part : parts) {
        if (part instanceof Literal literal) {
          texts.add(literal.value());
          isText = true;
        } else {
          if (!isText) {
            texts.add("");
          }
          isText = false;
        }
      }
      if (!isText) {
        texts.add("");
      }
      return List.copyOf(texts);
    }
  }

  /**
   * A segment that must equal the decoded segment of a path.
   *
   * @param text the literal in the source, where reserved characters may be percent-encoded
   * @param value the decoded literal
   */
  record Literal(String text, String value) implements Segment {
    /**
     * Creates a literal in which nothing is encoded.
     *
     * @param text the text
     */
    public Literal(String text) {
      this(text, text);
    }
  }

  /**
   * A variable with a regular expression.
   *
   * @param name the name without braces
   * @param regex the regular expression that the whole decoded segment must match
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
   * A variable, which matches any segment that is not empty.
   *
   * @param name the name without braces
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
   * A catch-all: a variable that matches the rest of the path, one or more segments.
   *
   * @param name the name without braces and dots
   */
  record CatchAll(String name) implements Segment {
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
   * @param advice the remedy, as a clause that starts with a verb
   */
  record Foreign(String text, String advice) implements Segment {}
}
