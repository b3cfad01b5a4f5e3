package dev.rrjava.devserver.gateway;

import java.util.List;
import java.util.regex.Pattern;

/** Looks for a word in the value of a header field, as Go's {@code net/http} does. */
final class HeaderTokens {
  private static final Pattern BOUNDARY = Pattern.compile("[ ,\\t]+");

  private HeaderTokens() {}

  /** Returns whether a value has the word, between spaces and commas, in any case. */
  static boolean contains(String value, String word) {
    return BOUNDARY.splitAsStream(value).anyMatch(word::equalsIgnoreCase);
  }

  /** Returns whether one of the values has the word. */
  static boolean anyContains(List<String> values, String word) {
    return values.stream().anyMatch(value -> contains(value, word));
  }
}
