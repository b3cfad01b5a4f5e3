package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Segment;
import java.util.Optional;

/**
 * Which literals a path can match. They are compared with decoded segments, so that they are
 * written decoded: {@code /café}, not {@code /caf%C3%A9}.
 */
final class LiteralSyntax {
  private LiteralSyntax() {}

  static Optional<String> problemOf(Segment.Literal literal) {
    String text = literal.value();
    if (text.equals(".") || text.equals("..")) {
      return Optional.of("clients resolve dot segments, so that no request has one; remove it");
    }
    return problemIn(literal);
  }

  /** What no text in a path has; the literal may be a part of a segment. */
  static Optional<String> problemIn(Segment.Literal literal) {
    return literal
        .value()
        .codePoints()
        .mapToObj(LiteralSyntax::problemOf)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> problemOf(int c) {
    if (c == '%') {
      return Optional.of("literals are compared decoded; write the character that %XX stands for");
    }
    if (c == '?') {
      return Optional.of("the query is no part of a path; take its values with @QueryParam");
    }
    if (c == '#') {
      return Optional.of("clients do not send fragments; remove it");
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return Optional.of("a path has no blanks; use a hyphen, or a variable");
    }
    if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
      return Optional.of(String.format("U+%04X is no character of a path; remove it", c));
    }
    return Optional.empty();
  }
}
