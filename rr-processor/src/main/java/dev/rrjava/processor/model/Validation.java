package dev.rrjava.processor.model;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
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

  /**
   * A constraint on a parameter or on a part of its type.
   *
   * @param location the annotation in the source
   * @param type the declaration of the annotation
   * @param written the members that are set in the source
   * @param members all members by name, with their defaults
   */
  public record DeclaredConstraint(
      Location location,
      TypeElement type,
      Map<String, AnnotationValue> written,
      SortedMap<String, AnnotationValue> members) {

    private static final List<String> STANDARD_PACKAGES =
        List.of("jakarta.validation.constraints.", "io.avaje.validation.constraints.");

    /**
     * Returns whether an annotation is one of the constraints of Jakarta Validation or of Avaje
     * Validator.
     *
     * @param constraint the declaration of the annotation
     * @return false for constraints of the application
     */
    public static boolean isStandard(TypeElement constraint) {
      return STANDARD_PACKAGES.stream()
          .anyMatch(
              start ->
                  constraint.getQualifiedName().contentEquals(start + constraint.getSimpleName()));
    }

    /**
     * Returns the simple name of the annotation.
     *
     * @return the name without package
     */
    public String name() {
      return type.getSimpleName().toString();
    }

    /**
     * Returns the classes in the members.
     *
     * @return the classes whose literals are values or elements of values
     */
    public List<TypeElement> classes() {
      return values(DeclaredType.class).map(type -> (TypeElement) type.asElement()).toList();
    }

    /**
     * Returns the enum constants in the members.
     *
     * @return the constants that are values or elements of values
     */
    public List<VariableElement> constants() {
      return values(VariableElement.class).toList();
    }

    private <T> Stream<T> values(Class<T> kind) {
      return members.values().stream()
          .flatMap(DeclaredConstraint::values)
          .filter(kind::isInstance)
          .map(kind::cast);
    }

    /**
     * Returns the elements of the value of a member.
     *
     * @param member the value
     * @return the elements of an array, or the value itself
     */
    public static Stream<Object> values(AnnotationValue member) {
      return member.getValue() instanceof List<?> elements
          ? elements.stream().map(element -> ((AnnotationValue) element).getValue())
          : Stream.of(member.getValue());
    }
  }
}
