package com.acme;

import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Types} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Types_Adapter {
  private static final Parameter VALUE = Parameter.path("value");

  private static final Parameter QUERY = Parameter.query("query");

  private static final Parameter HEADER = Parameter.header("Header");

  private static final Parameter VALUE_ = Parameter.path("value",
      "true, yes, on, 1, false, no, off or 0");

  private static final Parameter QUERY_ = Parameter.query("query",
      "true, yes, on, 1, false, no, off or 0");

  private static final Parameter HEADER_ = Parameter.header("Header",
      "true, yes, on, 1, false, no, off or 0");

  private static final Parameter VALUE__ = Parameter.path("value", "a byte (-128 to 127)");

  private static final Parameter QUERY__ = Parameter.query("query", "a byte (-128 to 127)");

  private static final Parameter HEADER__ = Parameter.header("Header", "a byte (-128 to 127)");

  private static final Parameter VALUE___ = Parameter.path("value", "a short (-32768 to 32767)");

  private static final Parameter QUERY___ = Parameter.query("query", "a short (-32768 to 32767)");

  private static final Parameter HEADER___ = Parameter.header("Header",
      "a short (-32768 to 32767)");

  private static final Parameter VALUE____ = Parameter.path("value",
      "an int (-2147483648 to 2147483647)");

  private static final Parameter QUERY____ = Parameter.query("query",
      "an int (-2147483648 to 2147483647)");

  private static final Parameter HEADER____ = Parameter.header("Header",
      "an int (-2147483648 to 2147483647)");

  private static final Parameter VALUE_____ = Parameter.path("value", "a long (-2^63 to 2^63-1)");

  private static final Parameter QUERY_____ = Parameter.query("query", "a long (-2^63 to 2^63-1)");

  private static final Parameter HEADER_____ = Parameter.header("Header",
      "a long (-2^63 to 2^63-1)");

  private static final Parameter VALUE______ = Parameter.path("value", "a single character");

  private static final Parameter QUERY______ = Parameter.query("query", "a single character");

  private static final Parameter HEADER______ = Parameter.header("Header", "a single character");

  private static final Parameter VALUE_______ = Parameter.path("value", "a decimal number");

  private static final Parameter QUERY_______ = Parameter.query("query", "a decimal number");

  private static final Parameter HEADER_______ = Parameter.header("Header", "a decimal number");

  private static final Parameter VALUE________ = Parameter.path("value", "one of RED, GREEN");

  private static final Parameter QUERY________ = Parameter.query("query", "one of RED, GREEN");

  private static final Parameter HEADER________ = Parameter.header("Header", "one of RED, GREEN");

  private static final Parameter PAGE = Parameter.query("page",
      "an int (-2147483648 to 2147483647)");

  private static final Parameter X_COLOR = Parameter.header("X-Color", "one of RED, GREEN");

  private static final Parameter IDS = Parameter.query("ids", "a long (-2^63 to 2^63-1)");

  private static final Parameter OTHER = Parameter.header("Other", "one of RED, GREEN");

  private final Types handler;

  Types_Adapter(Types handler) {
    this.handler = Objects.requireNonNull(handler, "Types");
  }

  /**
   * GET /string/{value}
   */
  Response string(Request request, RoutePath path) throws Exception {
    String value = path.variable(1, VALUE);
    Optional<String> query = QUERY.optional(request, Conversions::toText);
    List<String> header = HEADER.list(request, Conversions::toText);
    String result = handler.string(value, query, header);
    return Response.text(Objects.requireNonNull(result, "Types.string returned null"));
  }

  /**
   * GET /boolean/{value}
   */
  Response aBoolean(Request request, RoutePath path) throws Exception {
    boolean value = Conversions.toBoolean(path.variable(1, VALUE_), VALUE_);
    Optional<Boolean> query = QUERY_.optional(request, Conversions::toBoolean);
    List<Boolean> header = HEADER_.list(request, Conversions::toBoolean);
    String result = handler.aBoolean(value, query, header);
    return Response.text(Objects.requireNonNull(result, "Types.aBoolean returned null"));
  }

  /**
   * GET /byte/{value}
   */
  Response aByte(Request request, RoutePath path) throws Exception {
    byte value = Conversions.toByte(path.variable(1, VALUE__), VALUE__);
    Optional<Byte> query = QUERY__.optional(request, Conversions::toByte);
    List<Byte> header = HEADER__.list(request, Conversions::toByte);
    String result = handler.aByte(value, query, header);
    return Response.text(Objects.requireNonNull(result, "Types.aByte returned null"));
  }

  /**
   * GET /short/{value}
   */
  Response aShort(Request request, RoutePath path) throws Exception {
    short value = Conversions.toShort(path.variable(1, VALUE___), VALUE___);
    Optional<Short> query = QUERY___.optional(request, Conversions::toShort);
    List<Short> header = HEADER___.list(request, Conversions::toShort);
    String result = handler.aShort(value, query, header);
    return Response.text(Objects.requireNonNull(result, "Types.aShort returned null"));
  }

  /**
   * GET /int/{value}
   */
  Response aInt(Request request, RoutePath path) throws Exception {
    int value = Conversions.toInt(path.variable(1, VALUE____), VALUE____);
    Optional<Integer> query = QUERY____.optional(request, Conversions::toInt);
    List<Integer> header = HEADER____.list(request, Conversions::toInt);
    String result = handler.aInt(value, query, header);
    return Response.text(Objects.requireNonNull(result, "Types.aInt returned null"));
  }

  /**
   * GET /long/{value}
   */
  Response aLong(Request request, RoutePath path) throws Exception {
    long value = Conversions.toLong(path.variable(1, VALUE_____), VALUE_____);
    Optional<Long> query = QUERY_____.optional(request, Conversions::toLong);
    List<Long> header = HEADER_____.list(request, Conversions::toLong);
    String result = handler.aLong(value, query, header);
    return Response.text(Objects.requireNonNull(result, "Types.aLong returned null"));
  }

  /**
   * GET /char/{value}
   */
  Response aChar(Request request, RoutePath path) throws Exception {
    char value = Conversions.toChar(path.variable(1, VALUE______), VALUE______);
    Optional<Character> query = QUERY______.optional(request, Conversions::toChar);
    List<Character> header = HEADER______.list(request, Conversions::toChar);
    String result = handler.aChar(value, query, header);
    return Response.text(Objects.requireNonNull(result, "Types.aChar returned null"));
  }

  /**
   * GET /float/{value}
   */
  Response aFloat(Request request, RoutePath path) throws Exception {
    float value = Conversions.toFloat(path.variable(1, VALUE_______), VALUE_______);
    Optional<Float> query = QUERY_______.optional(request, Conversions::toFloat);
    List<Float> header = HEADER_______.list(request, Conversions::toFloat);
    String result = handler.aFloat(value, query, header);
    return Response.text(Objects.requireNonNull(result, "Types.aFloat returned null"));
  }

  /**
   * GET /double/{value}
   */
  Response aDouble(Request request, RoutePath path) throws Exception {
    double value = Conversions.toDouble(path.variable(1, VALUE_______), VALUE_______);
    Optional<Double> query = QUERY_______.optional(request, Conversions::toDouble);
    List<Double> header = HEADER_______.list(request, Conversions::toDouble);
    String result = handler.aDouble(value, query, header);
    return Response.text(Objects.requireNonNull(result, "Types.aDouble returned null"));
  }

  /**
   * GET /boxedBoolean/{value}
   */
  Response boxedBoolean(Request request, RoutePath path) throws Exception {
    Boolean value = Conversions.toBoolean(path.variable(1, VALUE_), VALUE_);
    Optional<Boolean> query = QUERY_.optional(request, Conversions::toBoolean);
    List<Boolean> header = HEADER_.list(request, Conversions::toBoolean);
    String result = handler.boxedBoolean(value, query, header);
    return Response.text(Objects.requireNonNull(result, "Types.boxedBoolean returned null"));
  }

  /**
   * GET /boxedByte/{value}
   */
  Response boxedByte(Request request, RoutePath path) throws Exception {
    Byte value = Conversions.toByte(path.variable(1, VALUE__), VALUE__);
    Optional<Byte> query = QUERY__.optional(request, Conversions::toByte);
    List<Byte> header = HEADER__.list(request, Conversions::toByte);
    String result = handler.boxedByte(value, query, header);
    return Response.text(Objects.requireNonNull(result, "Types.boxedByte returned null"));
  }

  /**
   * GET /boxedShort/{value}
   */
  Response boxedShort(Request request, RoutePath path) throws Exception {
    Short value = Conversions.toShort(path.variable(1, VALUE___), VALUE___);
    Optional<Short> query = QUERY___.optional(request, Conversions::toShort);
    List<Short> header = HEADER___.list(request, Conversions::toShort);
    String result = handler.boxedShort(value, query, header);
    return Response.text(Objects.requireNonNull(result, "Types.boxedShort returned null"));
  }

  /**
   * GET /boxedInteger/{value}
   */
  Response boxedInteger(Request request, RoutePath path) throws Exception {
    Integer value = Conversions.toInt(path.variable(1, VALUE____), VALUE____);
    Optional<Integer> query = QUERY____.optional(request, Conversions::toInt);
    List<Integer> header = HEADER____.list(request, Conversions::toInt);
    String result = handler.boxedInteger(value, query, header);
    return Response.text(Objects.requireNonNull(result, "Types.boxedInteger returned null"));
  }

  /**
   * GET /boxedLong/{value}
   */
  Response boxedLong(Request request, RoutePath path) throws Exception {
    Long value = Conversions.toLong(path.variable(1, VALUE_____), VALUE_____);
    Optional<Long> query = QUERY_____.optional(request, Conversions::toLong);
    List<Long> header = HEADER_____.list(request, Conversions::toLong);
    String result = handler.boxedLong(value, query, header);
    return Response.text(Objects.requireNonNull(result, "Types.boxedLong returned null"));
  }

  /**
   * GET /boxedCharacter/{value}
   */
  Response boxedCharacter(Request request, RoutePath path) throws Exception {
    Character value = Conversions.toChar(path.variable(1, VALUE______), VALUE______);
    Optional<Character> query = QUERY______.optional(request, Conversions::toChar);
    List<Character> header = HEADER______.list(request, Conversions::toChar);
    String result = handler.boxedCharacter(value, query, header);
    return Response.text(Objects.requireNonNull(result, "Types.boxedCharacter returned null"));
  }

  /**
   * GET /boxedFloat/{value}
   */
  Response boxedFloat(Request request, RoutePath path) throws Exception {
    Float value = Conversions.toFloat(path.variable(1, VALUE_______), VALUE_______);
    Optional<Float> query = QUERY_______.optional(request, Conversions::toFloat);
    List<Float> header = HEADER_______.list(request, Conversions::toFloat);
    String result = handler.boxedFloat(value, query, header);
    return Response.text(Objects.requireNonNull(result, "Types.boxedFloat returned null"));
  }

  /**
   * GET /boxedDouble/{value}
   */
  Response boxedDouble(Request request, RoutePath path) throws Exception {
    Double value = Conversions.toDouble(path.variable(1, VALUE_______), VALUE_______);
    Optional<Double> query = QUERY_______.optional(request, Conversions::toDouble);
    List<Double> header = HEADER_______.list(request, Conversions::toDouble);
    String result = handler.boxedDouble(value, query, header);
    return Response.text(Objects.requireNonNull(result, "Types.boxedDouble returned null"));
  }

  /**
   * GET /color/{value}
   */
  Response color(Request request, RoutePath path) throws Exception {
    Types.Color value = toColor(path.variable(1, VALUE________), VALUE________);
    Optional<Types.Color> query = QUERY________.optional(request, Types_Adapter::toColor);
    List<Types.Color> header = HEADER________.list(request, Types_Adapter::toColor);
    String result = handler.color(value, query, header);
    return Response.text(Objects.requireNonNull(result, "Types.color returned null"));
  }

  /**
   * GET /required
   */
  Response required(Request request) throws Exception {
    int page = Conversions.toInt(PAGE.required(request), PAGE);
    Types.Color xColor = toColor(X_COLOR.required(request), X_COLOR);
    List<Long> ids = IDS.list(request, Conversions::toLong);
    Optional<Types.Color> other = OTHER.optional(request, Types_Adapter::toColor);
    String result = handler.required(page, xColor, ids, other);
    return Response.text(Objects.requireNonNull(result, "Types.required returned null"));
  }

  private static Types.Color toColor(String text, Parameter parameter) {
    return switch (text) {
      case "RED" -> Types.Color.RED;
      case "GREEN" -> Types.Color.GREEN;
      default -> throw parameter.invalid(text);
    };
  }
}
