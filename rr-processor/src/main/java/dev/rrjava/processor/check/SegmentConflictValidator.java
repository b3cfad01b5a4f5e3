package dev.rrjava.processor.check;

import dev.rrjava.generated.SegmentTemplate;
import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.RouteTree;
import dev.rrjava.processor.model.RouteTree.Endpoint;
import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks segments that combine text and variables: of two in the same position, one is more
 * specific, or no string matches both.
 */
final class SegmentConflictValidator implements Validator {
  /** The value of a variable in an example; no template contains it. */
  private static final String VALUE = "\0";

  @Override
  public Report validate(Application application) {
    List<HandlerClass> handlers = application.routed();
    // Most applications have no such segment, and need no tree for this.
    boolean hasComposite = false;
    for (HandlerClass handler : handlers) {
      for (RouteMethod route : handler.routes()) {
        if (!route.template().isWellFormed()) {
          return Report.clean();
        }
        for (Segment segment : route.template().segments()) {
          hasComposite |= segment instanceof Segment.Composite;
        }
      }
    }
    return hasComposite ? check(RouteTree.of(handlers)) : Report.clean();
  }

  private static Report check(RouteTree node) {
    List<Report> reports = new ArrayList<>();
    List<Map.Entry<Segment.Composite, RouteTree>> composites =
        List.copyOf(node.composites().entrySet());
    for (int i = 0; i < composites.size(); i++) {
      for (int j = i + 1; j < composites.size(); j++) {
        Map.Entry<Segment.Composite, RouteTree> one = composites.get(i);
        Map.Entry<Segment.Composite, RouteTree> other = composites.get(j);
        Optional<String> example = ambiguous(one.getKey(), other.getKey());
        if (example.isPresent()) {
          reports.add(check(node.path().size(), one.getValue(), other.getValue(), example.get()));
        }
      }
    }
    for (RouteTree child : node.children()) {
      reports.add(check(child));
    }
    return Report.all(reports);
  }

  /** Reports the first routes below two nodes that match the same requests. */
  private static Report check(int index, RouteTree one, RouteTree other, String example) {
    for (Endpoint first : one.allEndpoints()) {
      List<Segment> segments = first.route().template().segments();
      for (Endpoint second : other.allEndpoints()) {
        if (shareHttpMethod(first, second)
            && overlap(segments, second.route().template().segments(), index + 1)) {
          return ambiguous(first, second, index, example);
        }
      }
    }
    return Report.clean();
  }

  private static boolean shareHttpMethod(Endpoint one, Endpoint other) {
    return one.route().isAny()
        || other.route().isAny()
        || one.httpMethods().stream().anyMatch(other.httpMethods()::contains);
  }

  /** RR118. */
  private static Report ambiguous(Endpoint first, Endpoint second, int index, String example) {
    List<Endpoint> inOrder =
        Stream.of(first, second)
            .sorted(Comparator.comparing(end -> end.route().template().text()))
            .toList();
    return Report.of(
        Code.AMBIGUOUS_SEGMENTS,
        inOrder.get(1).route().location(),
        "\"%s\" matches both %s and %s of %s.%s, and neither takes precedence; change one, or add a"
            + " regular expression to a variable",
        example,
        inOrder.get(1).route().template().segments().get(index).text(),
        inOrder.get(0).route().template().segments().get(index).text(),
        inOrder.get(0).handler().name(),
        inOrder.get(0).route().name());
  }

  /**
   * Returns a string that two segments match if neither is more specific. Returns none if one has a
   * regular expression, because that can't be decided.
   */
  private static Optional<String> ambiguous(Segment.Composite one, Segment.Composite other) {
    boolean isDecided =
        !one.regexes().isEmpty()
            || !other.regexes().isEmpty()
            || !overlap(one, other)
            || isWithin(one, other)
            || isWithin(other, one);
    return isDecided ? Optional.empty() : Optional.of(common(one.texts(), other.texts()));
  }

  /** Returns whether some path matches both from an index on, or that can't be decided. */
  private static boolean overlap(List<Segment> one, List<Segment> other, int index) {
    for (int i = index; i < one.size() && i < other.size(); i++) {
      if (one.get(i) instanceof Segment.CatchAll || other.get(i) instanceof Segment.CatchAll) {
        return true;
      }
      if (!overlap(one.get(i), other.get(i))) {
        return false;
      }
    }
    return one.size() == other.size();
  }

  private static boolean overlap(Segment one, Segment other) {
    if (one instanceof Segment.Literal literal) {
      return matches(literal, other);
    }
    if (other instanceof Segment.Literal literal) {
      return matches(literal, one);
    }
    return !(one instanceof Segment.Composite composite)
        || !(other instanceof Segment.Composite second)
        || overlap(composite, second);
  }

  private static boolean matches(Segment.Literal literal, Segment other) {
    if (other instanceof Segment.Literal second) {
      return literal.value().equals(second.value());
    }
    return other instanceof Segment.Composite composite
        ? template(composite).matches(literal.value())
        : !literal.value().isEmpty();
  }

  /** Both match some string if the beginnings, and the ends, are compatible. */
  private static boolean overlap(Segment.Composite one, Segment.Composite other) {
    String start = first(one);
    String otherStart = first(other);
    String end = last(one);
    String otherEnd = last(other);
    return (start.startsWith(otherStart) || otherStart.startsWith(start))
        && (end.endsWith(otherEnd) || otherEnd.endsWith(end));
  }

  /** Returns whether every string that one matches is matched by the other. */
  private static boolean isWithin(Segment.Composite one, Segment.Composite other) {
    return template(other).matches(String.join(VALUE, one.texts()));
  }

  /** Returns the longer beginning and end, with all texts between, and values of one letter. */
  private static String common(List<String> one, List<String> other) {
    StringBuilder text = new StringBuilder(longer(one.get(0), other.get(0))).append('x');
    for (List<String> texts : List.of(one, other)) {
      texts.subList(1, texts.size() - 1).forEach(between -> text.append(between).append('x'));
    }
    return text.append(longer(one.get(one.size() - 1), other.get(other.size() - 1))).toString();
  }

  private static String longer(String one, String other) {
    return one.length() > other.length() ? one : other;
  }

  private static String first(Segment.Composite composite) {
    return composite.texts().get(0);
  }

  private static String last(Segment.Composite composite) {
    return composite.texts().get(composite.texts().size() - 1);
  }

  /** Returns what matches the texts of a segment, whatever its regular expressions are. */
  private static SegmentTemplate template(Segment.Composite composite) {
    return SegmentTemplate.of(composite.texts().toArray(new String[0]));
  }
}
