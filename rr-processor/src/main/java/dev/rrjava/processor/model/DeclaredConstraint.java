package dev.rrjava.processor.model;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/**
 * A constraint that is written on a parameter or on a part of its type.
 *
 * @param location where it is written
 * @param type the declaration of the annotation
 * @param written the members that have values in the source
 * @param members all members by name, with their defaults
 */
public record DeclaredConstraint(
    Location location,
    TypeElement type,
    Map<String, AnnotationValue> written,
    SortedMap<String, AnnotationValue> members) {

  /**
   * The annotation as it is known.
   *
   * @return its name without package
   */
  public String name() {
    return type.getSimpleName().toString();
  }

  /**
   * The classes in its members.
   *
   * @return those whose literals a value is, or is made of
   */
  public List<TypeElement> classes() {
    return values(DeclaredType.class).map(type -> (TypeElement) type.asElement()).toList();
  }

  /**
   * The constants of enums in its members.
   *
   * @return those that a value is, or is made of
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
   * What the value of a member is made of.
   *
   * @param member the value
   * @return the elements of an array, else the value alone
   */
  public static Stream<Object> values(AnnotationValue member) {
    return member.getValue() instanceof List<?> elements
        ? elements.stream().map(element -> ((AnnotationValue) element).getValue())
        : Stream.of(member.getValue());
  }
}
