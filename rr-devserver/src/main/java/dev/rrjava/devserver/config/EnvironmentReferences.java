package dev.rrjava.devserver.config;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Resolves references to environment variables in a value: {@code $NAME}, {@code ${NAME}} and
 * {@code ${NAME:-default}}. A variable that is not set is empty, as in RoadRunner.
 *
 * @param variables the variables
 */
record EnvironmentReferences(Map<String, String> variables) {
  private static final Pattern REFERENCE =
      Pattern.compile("\\$(?:\\{([^}:]+)(?::-([^}]*))?}|([A-Za-z_][A-Za-z0-9_]*))");

  /** Returns the value with each reference replaced. */
  String resolve(String value) {
    return REFERENCE
        .matcher(value)
        .replaceAll(reference -> Matcher.quoteReplacement(valueOf(reference)));
  }

  private String valueOf(java.util.regex.MatchResult reference) {
    String inBraces = reference.group(1);
    @Nullable String fallback = reference.group(2);
    String value = variables.getOrDefault(inBraces == null ? reference.group(3) : inBraces, "");
    return value.isEmpty() && fallback != null ? fallback : value;
  }
}
