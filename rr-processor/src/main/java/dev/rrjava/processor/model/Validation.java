package dev.rrjava.processor.model;

import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * Something that has to be true of a parameter.
 *
 * @param target which values are checked
 * @param type the type of each
 * @param constraints what is declared of them; none when their type says it ({@code @Valid})
 * @param location the first annotation that asks for it
 */
public record Validation(
    Target target, TypeMirror type, List<DeclaredConstraint> constraints, Location location) {

  /** What of a parameter is checked. */
  public enum Target {
    /** Its value. */
    WHOLE,
    /** What is in an {@link java.util.Optional} or one of its like, if anything is. */
    PRESENT,
    /** Each element of a collection. */
    ELEMENTS,
    /** Each element of an array. */
    ARRAY_ELEMENTS,
    /** Each value of a map. */
    MAP_VALUES
  }

  /**
   * Whether the rules are those that the type declares of its parts.
   *
   * @return true for {@code @Valid}
   */
  public boolean isOfType() {
    return constraints.isEmpty();
  }
}
