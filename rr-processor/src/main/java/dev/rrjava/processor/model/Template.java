package dev.rrjava.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A path template, well-formed or not.
 *
 * @param text the template as in the source
 * @param segments the parts between slashes; {@code /} is one empty literal
 */
public record Template(String text, List<Segment> segments) {

  /**
   * Returns the template of a method with this prefix.
   *
   * @param own the template of the method; empty and {@code /} mean the prefix itself
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
    StringBuilder path = new StringBuilder();
    for (Segment segment : joined) {
      path.append('/').append(segment.text());
    }
    return new Template(path.toString(), List.copyOf(joined));
  }

  /**
   * Returns the names of the variables.
   *
   * @return the names from left to right
   */
  public List<String> variables() {
    List<String> names = new ArrayList<>();
    for (Segment segment : segments) {
      for (Segment variable : segment.variables()) {
        if (variable.variable().isPresent()) {
          names.add(variable.variable().get());
        }
      }
    }
    return List.copyOf(names);
  }

  /**
   * Returns the position of a variable.
   *
   * @param name the name of a variable of this template
   * @return the index of its segment
   */
  public int indexOf(String name) {
    for (int i = 0; i < segments.size(); i++) {
      for (Segment variable : segments.get(i).variables()) {
        if (variable.variable().equals(Optional.of(name))) {
          return i;
        }
      }
    }
    return -1;
  }

  /**
   * Returns whether a variable is a catch-all.
   *
   * @param name the name of the variable
   * @return true for a catch-all
   */
  public boolean isCatchAll(String name) {
    for (Segment segment : segments) {
      if (segment instanceof Segment.CatchAll catchAll && catchAll.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether all segments could be parsed.
   *
   * @return false if a segment is malformed or in the syntax of another router
   */
  public boolean isWellFormed() {
    for (Segment segment : segments) {
      if (segment instanceof Segment.Malformed || segment instanceof Segment.Foreign) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns a segment without the names of its variables.
   *
   * @param composite the segment
   * @return a segment that matches the same strings
   */
  public static Segment.Composite withoutNames(Segment.Composite composite) {
    return new Segment.Composite(composite.parts().stream().map(Template::nameless).toList());
  }

  /**
   * Returns the shape of the template. Templates of the same shape match the same paths.
   *
   * @return the segments without the names of variables
   */
  public List<Segment> shape() {
    List<Segment> shape = new ArrayList<>();
    for (Segment segment : segments) {
      shape.add(nameless(segment));
    }
    return List.copyOf(shape);
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
