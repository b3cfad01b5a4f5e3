package dev.rrjava.processor.testing;

import dev.rrjava.http.Request;
import dev.rrjava.http.Violation;
import dev.rrjava.validation.Constraint;
import dev.rrjava.validation.Rules;
import dev.rrjava.validation.Validation;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Has something against every value with a 9 in it, and says by which rules. */
public record TextValidation() implements Validation {
  @Override
  public Rules constrained(Class<?> type, List<Constraint> constraints) {
    String all =
        constraints.stream().map(TextValidation::text).collect(Collectors.joining(" and "));
    return (value, request) -> violations(value, type.getSimpleName() + " " + all);
  }

  @Override
  public Rules declaredBy(Class<?> type) {
    return (Object value, Request request) -> violations(value, "by " + type.getSimpleName());
  }

  private static List<Violation> violations(Object value, String rule) {
    String text = String.valueOf(value).replaceAll("@[0-9a-f]+", ""); // without hash codes
    return text.contains("9") ? List.of(new Violation("", rule)) : List.of();
  }

  private static String text(Constraint constraint) {
    TreeMap<String, Object> members = new TreeMap<>(constraint.members());
    members.remove("message");
    return "@" + constraint.type().getSimpleName() + members;
  }
}
