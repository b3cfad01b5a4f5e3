package dev.rrjava.processor.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Which parts of objects, arrays and maps may be null. Schemas say so by the type {@code null}
 * (JSON Schema 2020-12, validation, section 6.1.1); the keyword {@code nullable} is of OpenAPI 3.0.
 */
final class Nullability {
  private static final String NULLABLE = "Nullable";
  private static final String NULL = "null";
  private static final Set<String> OPTIONALS =
      Set.of(
          Optional.class.getName(),
          OptionalInt.class.getName(),
          OptionalLong.class.getName(),
          OptionalDouble.class.getName());

  private Nullability() {}

  /** Whether a type is an optional, or has an annotation that is called {@code Nullable}. */
  static boolean isNullable(TypeMirror type) {
    return isAnnotated(type)
        || (type instanceof DeclaredType declared
            && OPTIONALS.contains(
                ((TypeElement) declared.asElement()).getQualifiedName().toString()));
  }

  /** Whether a type is nullable, or one of the declarations that its annotations are on. */
  static boolean isNullable(TypeMirror type, List<Element> annotated) {
    return isNullable(type) || annotated.stream().anyMatch(Nullability::isNullable);
  }

  /** Whether a declaration, or its type, is annotated so. */
  static boolean isNullable(Element declared) {
    TypeMirror type =
        declared instanceof ExecutableElement getter ? getter.getReturnType() : declared.asType();
    return isAnnotated(declared) || isNullable(type);
  }

  private static boolean isAnnotated(AnnotatedConstruct annotated) {
    return annotated.getAnnotationMirrors().stream()
        .map(annotation -> annotation.getAnnotationType().asElement().getSimpleName())
        .anyMatch(name -> name.contentEquals(NULLABLE));
  }

  /** A schema that null is valid against as well. */
  static JsonObject orNull(JsonObject schema) {
    if (schema.members().isEmpty()) {
      return schema; // anything is valid
    }
    JsonObject nullable = new JsonObject().withAll(schema);
    if (schema.get("type").orElse(NULL) instanceof String type && !type.equals(NULL)) {
      return nullable.with("type", List.of(type, NULL));
    }
    if (schema.get("type").isPresent()) {
      return schema; // has it already
    }
    JsonObject isNull = new JsonObject().with("type", NULL);
    return schema.get("anyOf").orElse(List.of()) instanceof List<?> choices && !choices.isEmpty()
        ? nullable.with("anyOf", Stream.concat(choices.stream(), Stream.of(isNull)).toList())
        : new JsonObject().with("anyOf", new ArrayList<>(List.of(schema, isNull)));
  }
}
