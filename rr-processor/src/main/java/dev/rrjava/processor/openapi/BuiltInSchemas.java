package dev.rrjava.processor.openapi;

import dev.rrjava.processor.model.BuiltInType;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Creates the schemas of built-in types, and of types that represent any JSON value. */
final class BuiltInSchemas {
  private BuiltInSchemas() {}

  static JsonObject of(BuiltInType type) {
    JsonObject schema =
        new JsonObject().with("type", type.jsonType()).withAny("format", type.jsonFormat());
    return switch (type) {
      case BYTE -> schema.with("minimum", Byte.MIN_VALUE).with("maximum", Byte.MAX_VALUE);
      case SHORT -> schema.with("minimum", Short.MIN_VALUE).with("maximum", Short.MAX_VALUE);
      case CHAR -> schema.with("minLength", 1).with("maxLength", 1);
      default ->
          type.isLiteral() || !type.jsonFormat().isEmpty()
              ? schema
              : schema.with("description", type.expected());
    };
  }

  /**
   * Returns the schema of a member of an object: Jackson and Avaje Jsonb write years as numbers.
   */
  static JsonObject inJson(BuiltInType type) {
    return type == BuiltInType.YEAR ? new JsonObject().with("type", "integer") : of(type);
  }

  static JsonObject string() {
    return new JsonObject().with("type", "string");
  }

  /** The type of any JSON value in Jackson 3 and 2, Jakarta JSON Processing and Gson. */
  private static final List<String> JSON_TREES =
      List.of(
          "tools.jackson.core.TreeNode",
          "com.fasterxml.jackson.core.TreeNode",
          "jakarta.json.JsonValue",
          "javax.json.JsonValue",
          "com.google.gson.JsonElement");

  /**
   * Returns the schema of a type that represents JSON: an object, an array or any value. Empty for
   * other types.
   *
   * @param name of the type
   * @param isA tests whether it is a subtype of a type with a name
   */
  static Optional<JsonObject> ofJsonTree(String name, Predicate<String> isA) {
    return JSON_TREES.stream().filter(isA).findFirst().map(value -> jsonTree(name));
  }

  private static JsonObject jsonTree(String name) {
    boolean isObject = name.endsWith("JsonObject") || name.endsWith("ObjectNode");
    boolean isArray = name.endsWith("JsonArray") || name.endsWith("ArrayNode");
    JsonObject schema = new JsonObject();
    return isObject
        ? schema.with("type", "object")
        : isArray ? schema.with("type", "array") : schema;
  }
}
