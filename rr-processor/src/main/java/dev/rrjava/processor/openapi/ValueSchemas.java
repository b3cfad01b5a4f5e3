package dev.rrjava.processor.openapi;

import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Parameter;
import dev.rrjava.processor.model.BuiltInType;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.ParameterType.Container;
import dev.rrjava.processor.model.Validation;
import dev.rrjava.processor.model.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Creates the schemas of parameters, which are sent as strings, of built-in types, and of types
 * that represent any JSON value.
 */
final class ValueSchemas {
  private final TypeSchemas types;

  ValueSchemas(TypeSchemas types) {
    this.types = types;
  }

  JsonObject of(HandlerParameter parameter) {
    Container container = parameter.type().container();
    JsonObject one = constrained(one(parameter.type().value()), parameter, true);
    JsonObject schema = one;
    if (container.isMap()) {
      schema = map(one, container == Container.MULTI_MAP);
    } else if (container.isCollection()) {
      schema = new JsonObject().with("type", "array").with("items", one);
      if (container == Container.SET || container == Container.SORTED_SET) {
        schema.with("uniqueItems", true);
      }
    }
    schema = constrained(schema, parameter, false);
    if (!parameter.defaults().isEmpty()) {
      List<Object> defaults =
          parameter.defaults().stream().map(text -> value(parameter.type().value(), text)).toList();
      schema =
          new JsonObject()
              .withAll(schema)
              .with("default", container.isCollection() ? defaults : defaults.get(0));
    }
    return schema;
  }

  private static JsonObject constrained(
      JsonObject schema, HandlerParameter parameter, boolean isElement) {
    if (parameter.validations().isEmpty()) {
      return schema;
    }
    return ConstraintKeywords.add(
        schema,
        parameter.validations().stream()
            .filter(check -> (check.target() == Validation.Target.ELEMENTS) == isElement)
            .flatMap(check -> check.constraints().stream())
            .flatMap(constraint -> Optional.ofNullable(constraint.location().annotation()).stream())
            .toList());
  }

  /** Returns the schema of a value. */
  JsonObject one(ValueType type) {
    if (type instanceof ValueType.BuiltIn known) {
      return of(known.type());
    }
    if (type instanceof ValueType.Enumeration enumeration) {
      return types.enumeration(enumeration.type());
    }
    return type instanceof ValueType.RequestPart ? binary() : string();
  }

  /**
   * Returns the schema of raw bytes, which is only their media type (OpenAPI 3.1, section
   * 4.8.14.1).
   */
  static JsonObject binary() {
    return new JsonObject().with("contentMediaType", "application/octet-stream");
  }

  /** Returns the schema of a map of all values, or of the first value of each name. */
  static JsonObject map(JsonObject value, boolean isMulti) {
    JsonObject values =
        isMulti ? new JsonObject().with("type", "array").with("items", value) : value;
    return new JsonObject().with("type", "object").with("additionalProperties", values);
  }

  /** Returns a default as a JSON value. */
  private static Object value(ValueType type, String text) {
    if (type instanceof ValueType.BuiltIn known) {
      if (known.type() == BuiltInType.BOOLEAN) {
        return Parameter.query("", BuiltIn.BOOLEAN).convert(text);
      }
      Object kind = of(known.type()).get("type").orElse("");
      if (kind.equals("integer") || kind.equals("number")) {
        return number(text);
      }
    }
    return text;
  }

  /** Returns a number; NaN and infinities are strings in JSON. */
  private static Object number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return text;
    }
  }

  /** Returns the schema of a built-in type. */
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
