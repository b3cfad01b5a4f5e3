package dev.rrjava.devserver.config;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves references to environment variables in a value, as RoadRunner does: {@code $NAME},
 * {@code ${NAME}} and {@code ${NAME:-default}}. A variable that is not set is empty, and so are
 * {@code $$}, {@code $1} and the like.
 *
 * @param variables the variables
 */
record EnvironmentReferences(Map<String, String> variables) {
  private static final String DEFAULT = ":-";

  private static final Pattern REFERENCE =
      Pattern.compile("\\$(?:\\{([^}]*)}|([*#$@!?\\-0-9])|([A-Za-z_][A-Za-z0-9_]*))");

  /** Returns the value with each reference replaced. */
  String resolve(String value) {
    return isReadAsEmpty(value)
        ? ""
        : REFERENCE
            .matcher(value)
            .replaceAll(reference -> Matcher.quoteReplacement(valueOf(reference)));
  }

  /**
   * Returns whether RoadRunner reads a value as an empty string, because one of its references has
   * a default and another has none.
   */
  boolean isReadAsEmpty(String value) {
    return value.contains(DEFAULT)
        && REFERENCE
            .matcher(value)
            .results()
            .map(EnvironmentReferences::nameOf)
            .anyMatch(name -> name.split(DEFAULT, -1).length != 2);
  }

  private static String nameOf(MatchResult reference) {
    for (int group = 1; group < reference.groupCount(); group++) {
      if (reference.group(group) != null) {
        return reference.group(group);
      }
    }
    return reference.group(reference.groupCount());
  }

  private String valueOf(MatchResult reference) {
    String[] nameAndDefault = nameOf(reference).split(DEFAULT, -1);
    String value = variables.getOrDefault(nameAndDefault[0], "");
    return value.isEmpty() && nameAndDefault.length == 2 ? nameAndDefault[1] : value;
  }
}
