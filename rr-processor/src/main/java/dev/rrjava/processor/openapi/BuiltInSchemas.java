package dev.rrjava.processor.openapi;

import dev.rrjava.processor.model.BuiltInType;

/**
 * The schemas of types that have a text form of their own; formats are those of OpenAPI's format
 * registry and of JSON Schema (2020-12, validation, section 7.3).
 */
final class BuiltInSchemas {
  private BuiltInSchemas() {}

  static JsonObject of(BuiltInType type) {
    return switch (type) {
      case BOOLEAN -> new JsonObject().with("type", "boolean");
      case BYTE -> integer("int8").with("minimum", -128).with("maximum", 127);
      case SHORT -> integer("int16").with("minimum", -32768).with("maximum", 32767);
      case INT -> integer("int32");
      case LONG -> integer("int64");
      case CHAR -> text().with("minLength", 1).with("maxLength", 1);
      case FLOAT -> number().with("format", "float");
      case DOUBLE -> number().with("format", "double");
      case UUID -> text().with("format", "uuid");
      case BIG_INTEGER -> new JsonObject().with("type", "integer");
      case BIG_DECIMAL -> number();
      case URI -> text().with("format", "uri-reference");
      case DURATION, PERIOD -> text().with("format", "duration");
      case INSTANT, OFFSET_DATE_TIME -> text().with("format", "date-time");
      case LOCAL_DATE -> text().with("format", "date");
      case LOCAL_TIME -> text().with("format", "time-local");
      case LOCAL_DATE_TIME -> text().with("format", "date-time-local");
      case OFFSET_TIME -> text().with("format", "time");
      case URL -> text().with("format", "uri");
      case INET_ADDRESS,
          CHARSET,
          CURRENCY,
          TIME_ZONE,
          LOCALE,
          ZONE_ID,
          ZONE_OFFSET,
          ZONED_DATE_TIME,
          YEAR,
          YEAR_MONTH,
          MONTH_DAY ->
          text().with("description", type.expected());
    };
  }

  /** A member of an object as Jackson and Avaje Jsonb write it: a year is a number there. */
  static JsonObject inJson(BuiltInType type) {
    return type == BuiltInType.YEAR ? new JsonObject().with("type", "integer") : of(type);
  }

  static JsonObject text() {
    return new JsonObject().with("type", "string");
  }

  private static JsonObject integer(String format) {
    return new JsonObject().with("type", "integer").with("format", format);
  }

  private static JsonObject number() {
    return new JsonObject().with("type", "number");
  }
}
