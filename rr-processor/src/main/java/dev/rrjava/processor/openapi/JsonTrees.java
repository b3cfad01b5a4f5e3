package dev.rrjava.processor.openapi;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The schemas of types that stand for JSON itself. */
final class JsonTrees {
  /** The type of any JSON value in Jackson 3 and 2, Jakarta JSON Processing and Gson. */
  private static final List<String> VALUES =
      List.of(
          "tools.jackson.core.TreeNode",
          "com.fasterxml.jackson.core.TreeNode",
          "jakarta.json.JsonValue",
          "javax.json.JsonValue",
          "com.google.gson.JsonElement");

  private JsonTrees() {}

  /**
   * An object, an array, or any value; empty for other types.
   *
   * @param name of the type
   * @param isA whether it is a subtype of a type of this name
   */
  static Optional<JsonObject> schema(String name, Predicate<String> isA) {
    return VALUES.stream().filter(isA).findFirst().map(value -> schema(name));
  }

  private static JsonObject schema(String name) {
    boolean isObject = name.endsWith("JsonObject") || name.endsWith("ObjectNode");
    boolean isArray = name.endsWith("JsonArray") || name.endsWith("ArrayNode");
    JsonObject schema = new JsonObject();
    return isObject
        ? schema.with("type", "object")
        : isArray ? schema.with("type", "array") : schema;
  }
}
