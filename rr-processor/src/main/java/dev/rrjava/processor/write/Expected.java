package dev.rrjava.processor.write;

import dev.rrjava.processor.model.ValueType;
import java.util.List;
import java.util.stream.Collectors;

/** What a client is told that a string has to be: a noun with its article, none for any string. */
final class Expected {
  /** How many constants a client is told; of large enums it gets an idea. */
  private static final int MOST_NAMED = 20;

  private Expected() {}

  static String of(ValueType type) {
    if (type instanceof ValueType.BuiltIn known) {
      return known.type().expected();
    }
    if (type instanceof ValueType.Enumeration enumeration) {
      return oneOf(enumeration.constants());
    }
    if (type instanceof ValueType.Factory factory) {
      boolean isVowel = "AEIOU".indexOf(factory.name().charAt(0)) >= 0;
      return (isVowel ? "an " : "a ") + factory.name();
    }
    return "";
  }

  private static String oneOf(List<String> constants) {
    int more = constants.size() - MOST_NAMED;
    String list =
        constants.stream().limit(MOST_NAMED).collect(Collectors.joining(", ", "one of ", ""));
    return more > 0 ? list + " and " + more + " more" : list;
  }
}
