package dev.rrjava.processor.openapi;

import dev.rrjava.processor.type.JavaTypes;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/** Reads the annotations of Jackson and Avaje Jsonb on properties and enum constants. */
final class JsonAnnotations {
  private static final String JACKSON = "com.fasterxml.jackson.annotation.";
  private static final String AVAJE = "io.avaje.jsonb.Json.";

  private static final Set<String> RENAMING = Set.of(JACKSON + "JsonProperty", AVAJE + "Property");
  private static final Set<String> HIDING = Set.of(JACKSON + "JsonIgnore", AVAJE + "Ignore");
  private static final Set<String> VALUES = Set.of(JACKSON + "JsonValue", AVAJE + "Value");
  private static final Set<String> HIDDEN_NAMES = Set.of(JACKSON + "JsonIgnoreProperties");

  private JsonAnnotations() {}

  /** Returns the name of a declaration in JSON, if it is set. */
  static Optional<String> name(Collection<? extends Element> annotated) {
    return of(annotated, RENAMING)
        .flatMap(annotation -> member(annotation, "value").stream())
        .map(Object::toString)
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  /** Returns whether a property is omitted. */
  static boolean isHidden(Collection<? extends Element> annotated) {
    return of(annotated, HIDING)
        .anyMatch(annotation -> !member(annotation, "value").equals(Optional.of(false)));
  }

  /** Returns the properties that a class omits. */
  static Set<String> hiddenNames(TypeElement type) {
    return Set.copyOf(
        of(List.of(type), HIDDEN_NAMES)
            .flatMap(annotation -> member(annotation, "value").stream())
            .flatMap(names -> ((List<?>) names).stream())
            .map(name -> ((AnnotationValue) name).getValue().toString())
            .toList());
  }

  /** Returns whether a property is required. */
  static boolean isRequired(Collection<? extends Element> annotated) {
    return of(annotated, RENAMING)
        .anyMatch(annotation -> member(annotation, "required").equals(Optional.of(true)));
  }

  /** Returns whether a member represents the whole object. */
  static boolean isValue(Element annotated) {
    return of(List.of(annotated), VALUES)
        .anyMatch(annotation -> !member(annotation, "value").equals(Optional.of(false)));
  }

  /** Returns the annotations on declarations that have one of some names. */
  static Stream<AnnotationMirror> of(
      Collection<? extends Element> annotated, Collection<String> names) {
    return annotated.stream()
        .<AnnotationMirror>flatMap(element -> element.getAnnotationMirrors().stream())
        .filter(annotation -> names.contains(nameOf(annotation)));
  }

  static String nameOf(AnnotationMirror annotation) {
    return ((TypeElement) annotation.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  /** Returns the value of a member, if it is set. */
  static Optional<Object> member(AnnotationMirror annotation, String name) {
    return annotation.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
        .map(entry -> entry.getValue().getValue())
        .findFirst();
  }

  /** Returns the name of the enum constant of a member. */
  static Optional<String> constant(AnnotationMirror annotation, String name) {
    return member(annotation, name)
        .filter(VariableElement.class::isInstance)
        .map(constant -> ((VariableElement) constant).getSimpleName().toString());
  }

  private static final Set<String> JACKSON_NAMING =
      Set.of(
          "tools.jackson.databind.annotation.JsonNaming",
          "com.fasterxml.jackson.databind.annotation.JsonNaming");
  private static final Set<String> AVAJE_JSON = Set.of("io.avaje.jsonb.Json");

  /**
   * Returns how a class names its properties: Jackson's {@code @JsonNaming}, also of a superclass,
   * with a strategy of Jackson itself, or {@code naming} of Avaje Jsonb.
   */
  static UnaryOperator<String> naming(TypeElement type) {
    return JavaTypes.superclasses(type.asType()).stream()
        .flatMap(one -> of(List.of(one), JACKSON_NAMING))
        .flatMap(annotation -> strategy(annotation).stream())
        .findFirst()
        .or(() -> avajeNaming(type))
        .map(JsonAnnotations::named)
        .orElse(UnaryOperator.identity());
  }

  private static Optional<String> avajeNaming(TypeElement type) {
    return of(List.of(type), AVAJE_JSON)
        .flatMap(json -> constant(json, "naming").stream())
        .findFirst();
  }

  private static Optional<String> strategy(AnnotationMirror annotation) {
    return member(annotation, "value")
        .filter(DeclaredType.class::isInstance)
        .map(strategy -> ((DeclaredType) strategy).asElement().getSimpleName().toString());
  }

  private static UnaryOperator<String> named(String strategy) {
    return switch (strategy) {
      case "SnakeCaseStrategy", "LowerUnderscore" -> name -> separated(name, '_');
      case "UpperSnakeCaseStrategy" -> name -> separated(name, '_').toUpperCase(Locale.ROOT);
      case "KebabCaseStrategy", "LowerHyphen" -> name -> separated(name, '-');
      case "LowerDotCaseStrategy" -> name -> separated(name, '.');
      case "LowerCaseStrategy" -> name -> name.toLowerCase(Locale.ROOT);
      case "UpperCamelCaseStrategy", "UpperCamel" ->
          name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      default -> UnaryOperator.identity();
    };
  }

  /** Puts a separator before each word; consecutive capitals are one word. */
  private static String separated(String name, char separator) {
    StringBuilder words = new StringBuilder();
    boolean isCapital = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c) && !isCapital) {
        words.append(separator);
      }
      isCapital = Character.isUpperCase(c);
      words.append(Character.toLowerCase(c));
    }
    return words.toString();
  }
}
