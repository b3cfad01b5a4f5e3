package dev.rrjava.processor.openapi;

import dev.rrjava.processor.model.BuiltInType;
import dev.rrjava.processor.type.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Determines which parts of objects, arrays and maps may be null. Their schemas have the type
 * {@code null} (JSON Schema 2020-12, validation, section 6.1.1); the keyword {@code nullable} was
 * removed after OpenAPI 3.0.
 */
final class Nullability {
  private static final String NULL = "null";

  private Nullability() {}

  /** Returns whether a type is an optional, or has an annotation called {@code Nullable}. */
  static boolean isNullable(TypeMirror type) {
    return JavaTypes.isNullable(type)
        || JavaTypes.is(type, Optional.class)
        || BuiltInType.inOptional(type).isPresent();
  }

  /** Returns whether a type, or one of its annotated declarations, is nullable. */
  static boolean isNullable(TypeMirror type, List<Element> annotated) {
    return isNullable(type) || annotated.stream().anyMatch(Nullability::isNullable);
  }

  /** Returns whether a declaration or its type is nullable. */
  static boolean isNullable(Element declared) {
    TypeMirror type =
        declared instanceof ExecutableElement getter ? getter.getReturnType() : declared.asType();
    return JavaTypes.isNullable(declared) || isNullable(type);
  }

  /** Returns a schema that also accepts null. */
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
