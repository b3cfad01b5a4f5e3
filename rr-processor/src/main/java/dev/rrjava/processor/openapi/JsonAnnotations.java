package dev.rrjava.processor.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * What annotations of Jackson and of Avaje Jsonb say of properties and of the names of constants.
 */
final class JsonAnnotations {
  private static final String JACKSON = "com.fasterxml.jackson.annotation.";
  private static final String AVAJE = "io.avaje.jsonb.Json.";

  private static final Set<String> RENAMING = Set.of(JACKSON + "JsonProperty", AVAJE + "Property");
  private static final Set<String> HIDING = Set.of(JACKSON + "JsonIgnore", AVAJE + "Ignore");
  private static final Set<String> VALUES = Set.of(JACKSON + "JsonValue", AVAJE + "Value");
  private static final Set<String> HIDDEN_NAMES = Set.of(JACKSON + "JsonIgnoreProperties");

  private JsonAnnotations() {}

  /** The name that a declaration has in JSON, where it is not its own. */
  static Optional<String> name(Collection<? extends Element> annotated) {
    return of(annotated, RENAMING)
        .flatMap(annotation -> member(annotation, "value").stream())
        .map(Object::toString)
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  /** Whether it is left out. */
  static boolean isHidden(Collection<? extends Element> annotated) {
    return of(annotated, HIDING)
        .anyMatch(annotation -> !member(annotation, "value").equals(Optional.of(false)));
  }

  /** The properties that a class leaves out. */
  static Set<String> hiddenNames(TypeElement type) {
    return Set.copyOf(
        of(List.of(type), HIDDEN_NAMES)
            .flatMap(annotation -> member(annotation, "value").stream())
            .flatMap(names -> ((List<?>) names).stream())
            .map(name -> ((AnnotationValue) name).getValue().toString())
            .toList());
  }

  /** Whether an object has to have it. */
  static boolean isRequired(Collection<? extends Element> annotated) {
    return of(annotated, RENAMING)
        .anyMatch(annotation -> member(annotation, "required").equals(Optional.of(true)));
  }

  /** Whether it stands for the whole object. */
  static boolean isValue(Element annotated) {
    return of(List.of(annotated), VALUES)
        .anyMatch(annotation -> !member(annotation, "value").equals(Optional.of(false)));
  }

  /** The annotations of some names on some declarations. */
  static Stream<AnnotationMirror> of(
      Collection<? extends Element> annotated, Collection<String> names) {
    return annotated.stream()
        .<AnnotationMirror>flatMap(element -> element.getAnnotationMirrors().stream())
        .filter(annotation -> names.contains(nameOf(annotation)));
  }

  static String nameOf(AnnotationMirror annotation) {
    return ((TypeElement) annotation.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  /** The value of a member that is written. */
  static Optional<Object> member(AnnotationMirror annotation, String name) {
    return annotation.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
        .map(entry -> entry.getValue().getValue())
        .findFirst();
  }

  /** The name of the constant that a member is set to. */
  static Optional<String> constant(AnnotationMirror annotation, String name) {
    return member(annotation, name)
        .filter(VariableElement.class::isInstance)
        .map(constant -> ((VariableElement) constant).getSimpleName().toString());
  }
}
