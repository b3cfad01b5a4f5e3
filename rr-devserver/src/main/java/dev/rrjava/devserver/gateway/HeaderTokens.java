package dev.rrjava.devserver.gateway;

import java.util.List;
import java.util.regex.Pattern;

/** Looks for a word in the value of a header field, as Go's {@code net/http} does. */
public final class HeaderTokens {
  private static final Pattern BOUNDARY = Pattern.compile("[ ,\\t]+");

  private HeaderTokens() {}

  /**
   * Returns whether a value has a word, between spaces and commas, in any case.
   *
   * @param value the value of a field line
   * @param word the word
   * @return whether it has
   */
  public static boolean contains(String value, String word) {
    return BOUNDARY.splitAsStream(value).anyMatch(word::equalsIgnoreCase);
  }

  /**
   * Returns whether one of several values has a word.
   *
   * @param values the values of a field
   * @param word the word
   * @return whether one has
   */
  public static boolean anyContains(List<String> values, String word) {
    return values.stream().anyMatch(value -> contains(value, word));
  }
}
