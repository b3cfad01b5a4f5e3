package dev.rrjava.validation;

import java.lang.annotation.Annotation;
import java.util.Map;

/**
 * A constraint as an annotation declares it, such as {@code @Max(100)}.
 *
 * @param type the annotation type, for example {@code jakarta.validation.constraints.Max}
 * @param members the members by name, including default values, but without empty {@code groups}
 *     and {@code payload}; an array is a {@link java.util.List}, a primitive value its wrapper
 */
public record Constraint(Class<? extends Annotation> type, Map<String, Object> members) {
  /**
   * Creates a constraint; copies the members.
   *
   * @param type the annotation type
   * @param members the members by name
   */
  public Constraint {
    members = Map.copyOf(members);
  }
}
