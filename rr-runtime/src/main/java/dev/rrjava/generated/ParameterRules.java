package dev.rrjava.generated;

import dev.rrjava.http.Violation;
import dev.rrjava.validation.Rules;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of a handler's parameter, and its name in the request. */
public final class ParameterRules {
  private final String name;
  private final boolean isInContent;
  private final Rules rules;

  private ParameterRules(String name, boolean isInContent, Rules rules) {
    this.name = name;
    this.isInContent = isInContent;
    this.rules = rules;
  }

  /**
   * Returns the rules of a value in the path, the query or the header section, or of an attribute.
   *
   * @param name the name in the request; empty for all values of a part of the request
   * @param rules the rules
   * @return the rules
   */
  public static ParameterRules of(String name, Rules rules) {
    return new ParameterRules(name, false, rules);
  }

  /**
   * Returns the rules of a value in the content of the request.
   *
   * @param name the name of a form field; empty for the whole content
   * @param rules the rules
   * @return the rules
   */
  public static ParameterRules ofContent(String name, Rules rules) {
    return new ParameterRules(name, true, rules);
  }

  /**
   * Checks a value.
   *
   * @param value the value; null if the handler allows it
   * @param violations receives the violations
   */
  public void check(@Nullable Object value, Violations violations) {
    check(value, name, violations);
  }

  /**
   * Checks each element of a collection.
   *
   * @param elements the elements
   * @param violations receives the violations, named by the index in brackets
   */
  public void checkEach(Collection<? extends @Nullable Object> elements, Violations violations) {
    int position = 0;
    for (Object element : elements) {
      check(element, name + "[" + position++ + "]", violations);
    }
  }

  /**
   * Checks each value of a map.
   *
   * @param values the values by key
   * @param violations receives the violations, named by the key in brackets, or only by the key if
   *     the map has no name
   */
  public void checkEach(Map<?, ? extends @Nullable Object> values, Violations violations) {
    values.forEach(
        (key, value) ->
            check(
                value, name.isEmpty() ? String.valueOf(key) : name + "[" + key + "]", violations));
  }

  private void check(@Nullable Object value, String path, Violations violations) {
    for (Violation part : rules.violations(value, violations.request())) {
      violations.add(new Violation(join(path, part.name()), part.detail()), isInContent);
    }
  }

  private static String join(String outer, String inner) {
    boolean isWhole = outer.isEmpty() || inner.isEmpty() || inner.startsWith("[");
    return isWhole ? outer + inner : outer + "." + inner;
  }
}
