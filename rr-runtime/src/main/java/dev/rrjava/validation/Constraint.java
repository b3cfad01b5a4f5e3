package dev.rrjava.validation;

import java.lang.annotation.Annotation;
import java.util.Map;

/**
 * A constraint as an annotation declares it, such as {@code @Max(100)}.
 *
 * @param type the annotation's type, for example {@code jakarta.validation.constraints.Max}
 * @param members its members by name, those with their default values among them, without empty
 *     {@code groups} and {@code payload}; an array is a {@link java.util.List}, a primitive value
 *     is boxed
 */
public record Constraint(Class<? extends Annotation> type, Map<String, Object> members) {
  /**
   * A constraint; the members are copied.
   *
   * @param type the annotation's type
   * @param members its members by name
   */
  public Constraint {
    members = Map.copyOf(members);
  }
}
