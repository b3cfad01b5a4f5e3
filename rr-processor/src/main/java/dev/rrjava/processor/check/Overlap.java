package dev.rrjava.processor.check;

import dev.rrjava.generated.SegmentTemplate;
import dev.rrjava.processor.model.Segment;
import java.util.List;
import java.util.Optional;

/** Which paths two segments, or two templates, both match. */
final class Overlap {
  /** Stands for the value of a variable; no template has it. */
  private static final String VALUE = "\0";

  private Overlap() {}

  /**
   * A text that two segments match, when neither is more specific than the other. Where one has a
   * regular expression that is not to be decided, and there is none.
   */
  static Optional<String> ambiguous(Segment.Composite one, Segment.Composite other) {
    boolean isDecided =
        !one.regexes().isEmpty()
            || !other.regexes().isEmpty()
            || !meet(one, other)
            || isWithin(one, other)
            || isWithin(other, one);
    return isDecided ? Optional.empty() : Optional.of(common(one.texts(), other.texts()));
  }

  /** Whether some path may match both from an index on; what can't be decided may. */
  static boolean meet(List<Segment> one, List<Segment> other, int index) {
    for (int i = index; i < one.size() && i < other.size(); i++) {
      if (one.get(i) instanceof Segment.CatchAll || other.get(i) instanceof Segment.CatchAll) {
        return true;
      }
      if (!meet(one.get(i), other.get(i))) {
        return false;
      }
    }
    return one.size() == other.size();
  }

  private static boolean meet(Segment one, Segment other) {
    if (one instanceof Segment.Literal literal) {
      return matches(literal, other);
    }
    if (other instanceof Segment.Literal literal) {
      return matches(literal, one);
    }
    return !(one instanceof Segment.Composite composite)
        || !(other instanceof Segment.Composite second)
        || meet(composite, second);
  }

  private static boolean matches(Segment.Literal literal, Segment other) {
    if (other instanceof Segment.Literal second) {
      return literal.value().equals(second.value());
    }
    return other instanceof Segment.Composite composite
        ? template(composite).matches(literal.value())
        : !literal.value().isEmpty();
  }

  /** Between the ends of one and the other there is room for whatever either has in between. */
  private static boolean meet(Segment.Composite one, Segment.Composite other) {
    String start = first(one);
    String otherStart = first(other);
    String end = last(one);
    String otherEnd = last(other);
    return (start.startsWith(otherStart) || otherStart.startsWith(start))
        && (end.endsWith(otherEnd) || otherEnd.endsWith(end));
  }

  /** Whether all that one matches is matched by the other. */
  private static boolean isWithin(Segment.Composite one, Segment.Composite other) {
    return template(other).matches(String.join(VALUE, one.texts()));
  }

  /** The longer ends, and all that stands in between, with a variable everywhere. */
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

  /** Regular expressions aside. */
  private static SegmentTemplate template(Segment.Composite composite) {
    return SegmentTemplate.of(composite.texts().toArray(new String[0]));
  }
}
