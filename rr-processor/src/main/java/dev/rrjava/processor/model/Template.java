package dev.rrjava.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A path template, well-formed or not.
 *
 * @param text as it stands in the source
 * @param segments what stands between its slashes; {@code /} is one empty literal
 */
public record Template(String text, List<Segment> segments) {

  /**
   * The template of a method behind the prefix of its class.
   *
   * @param own the template of the method; empty and {@code /} stand for the prefix itself
   * @return the joined template
   */
  public Template join(Template own) {
    List<Segment> joined = new ArrayList<>(text.equals("/") ? List.of() : segments);
    if (!own.text.equals("/")) {
      joined.addAll(own.segments);
    }
    if (joined.isEmpty()) {
      joined.add(new Segment.Literal(""));
    }
    String path = joined.stream().map(Segment::text).collect(Collectors.joining("/", "/", ""));
    return new Template(path, List.copyOf(joined));
  }

  /**
   * The names of the variables.
   *
   * @return the names from left to right
   */
  public List<String> variables() {
    return segments.stream()
        .flatMap(segment -> segment.variables().stream())
        .flatMap(variable -> variable.variable().stream())
        .toList();
  }

  /**
   * Where a variable stands.
   *
   * @param name the name of a variable of this template
   * @return the index of its segment
   */
  public int indexOf(String name) {
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i).variables().stream()
          .anyMatch(variable -> variable.variable().equals(Optional.of(name)))) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether a variable takes all that is left of the path.
   *
   * @param name of a variable, or of none
   * @return true for a catch-all
   */
  public boolean isCatchAll(String name) {
    return segments.contains(new Segment.CatchAll(name));
  }

  /**
   * Whether all variables could be read, so that missing ones are really missing.
   *
   * @return false when a segment is malformed or in the syntax of another router
   */
  public boolean isWellFormed() {
    return segments.stream()
        .noneMatch(
            segment -> segment instanceof Segment.Malformed || segment instanceof Segment.Foreign);
  }

  /**
   * A segment whose variables have lost their names.
   *
   * @param composite the segment
   * @return what it matches
   */
  public static Segment.Composite withoutNames(Segment.Composite composite) {
    return new Segment.Composite(composite.parts().stream().map(Template::nameless).toList());
  }

  /**
   * What decides which paths match: two templates of the same shape match the same ones.
   *
   * @return the segments, with variables that have lost their names
   */
  public List<Segment> shape() {
    return segments.stream().map(Template::nameless).toList();
  }

  private static Segment nameless(Segment segment) {
    if (segment instanceof Segment.Composite composite) {
      return withoutNames(composite);
    }
    if (segment instanceof Segment.Pattern pattern) {
      return new Segment.Pattern("", pattern.regex());
    }
    if (segment instanceof Segment.CatchAll) {
      return new Segment.CatchAll("");
    }
    if (segment instanceof Segment.Literal literal) {
      return new Segment.Literal(literal.value());
    }
    return segment instanceof Segment.Variable ? new Segment.Variable("") : segment;
  }
}
