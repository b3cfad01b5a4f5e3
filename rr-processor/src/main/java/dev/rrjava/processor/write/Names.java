package dev.rrjava.processor.write;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names in one case of Java's conventions, made of names in another. */
final class Names {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  private Names() {}

  /** {@code ifNoneMatch}, {@code If-None-Match}: {@code IF_NONE_MATCH}. */
  static String constant(String name) {
    return name.replaceAll("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})", "_")
        .replaceAll(BETWEEN_WORDS.pattern(), "_")
        .replaceAll("^_(?=.)|(?<=.)_$", "")
        .toUpperCase(Locale.ROOT);
  }

  /** {@code Tasks}: {@code tasks}; {@code HTTPLog}: {@code httpLog}; {@code API}: {@code api}. */
  static String variable(String typeName) {
    int end = 1;
    while (end < typeName.length()
        && Character.isUpperCase(typeName.charAt(end))
        && (end + 1 == typeName.length() || Character.isUpperCase(typeName.charAt(end + 1)))) {
      end++;
    }
    return typeName.substring(0, end).toLowerCase(Locale.ROOT) + typeName.substring(end);
  }

  /** {@code user-id}: {@code UserId}. */
  static String capitalized(String text) {
    return BETWEEN_WORDS
        .splitAsStream(text)
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }
}
