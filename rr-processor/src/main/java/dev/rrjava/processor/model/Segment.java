package dev.rrjava.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
   * The variables in it.
   *
   * @return each as a segment of its own, from left to right
   */
  default List<Segment> variables() {
    return variable().isPresent() ? List.of(this) : List.of();
  }

  /**
   * Variables with text beside them: <code>{id}.json</code>.
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
     * The regular expressions of its variables.
     *
     * @return those that there are, from left to right
     */
    public List<String> regexes() {
      return parts.stream()
          .filter(Pattern.class::isInstance)
          .map(part -> ((Pattern) part).regex())
          .toList();
    }

    /**
     * What stands around the variables.
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
   * @param advice what to write instead: a clause that starts with a verb
   */
  record Foreign(String text, String advice) implements Segment {}
}
