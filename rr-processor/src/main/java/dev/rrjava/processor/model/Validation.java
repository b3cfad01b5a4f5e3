package dev.rrjava.processor.model;

import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * A validation of a parameter.
 *
 * @param target the values that are validated
 * @param type the type of each value
 * @param constraints the constraints; none for those of the type ({@code @Valid})
 * @param location the first annotation
 */
public record Validation(
    Target target, TypeMirror type, List<DeclaredConstraint> constraints, Location location) {

  /** The values of a parameter that are validated. */
  public enum Target {
    /** The value itself. */
    WHOLE,
    /** The value of an {@link java.util.Optional} or a similar class, if present. */
    PRESENT,
    /** Each element of a collection. */
    ELEMENTS,
    /** Each element of an array. */
    ARRAY_ELEMENTS,
    /** Each value of a map. */
    MAP_VALUES
  }

  /**
   * Returns whether the constraints are those that the type declares.
   *
   * @return true for {@code @Valid}
   */
  public boolean isOfType() {
    return constraints.isEmpty();
  }
}
