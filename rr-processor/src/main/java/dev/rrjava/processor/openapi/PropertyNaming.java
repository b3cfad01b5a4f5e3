package dev.rrjava.processor.openapi;

import dev.rrjava.processor.type.Superclasses;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * How a class writes the names of its properties that have no name of their own: Jackson's
 * {@code @JsonNaming}, with one of the strategies that are part of Jackson, and {@code naming} of
 * Avaje Jsonb.
 */
final class PropertyNaming {
  private static final Set<String> JACKSON =
      Set.of(
          "tools.jackson.databind.annotation.JsonNaming",
          "com.fasterxml.jackson.databind.annotation.JsonNaming");
  private static final Set<String> AVAJE = Set.of("io.avaje.jsonb.Json");

  private PropertyNaming() {}

  /** That of a class, its own or that of the nearest class above it. */
  static UnaryOperator<String> of(TypeElement type) {
    return Superclasses.from(type.asType())
        .flatMap(one -> JsonAnnotations.of(List.of(one), JACKSON))
        .flatMap(annotation -> strategy(annotation).stream())
        .findFirst()
        .or(() -> naming(type))
        .map(PropertyNaming::named)
        .orElse(UnaryOperator.identity());
  }

  private static Optional<String> naming(TypeElement type) {
    return JsonAnnotations.of(List.of(type), AVAJE)
        .flatMap(json -> JsonAnnotations.constant(json, "naming").stream())
        .findFirst();
  }

  private static Optional<String> strategy(AnnotationMirror annotation) {
    return JsonAnnotations.member(annotation, "value")
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

  /** Puts a separator before each word; capitals in a row are one. */
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
