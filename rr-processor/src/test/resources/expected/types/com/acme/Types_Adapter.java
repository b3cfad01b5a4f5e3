package com.acme;

import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** Calls {@link Types} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Types_Adapter {
  private static final Parameter VALUE = Parameter.path("value");
  private static final Parameter QUERY = Parameter.query("query");
  private static final Parameter HEADER = Parameter.header("Header");
  private static final Parameter VALUE2 = Parameter.path("value",
      "true, yes, on, 1, false, no, off or 0");
  private static final Parameter QUERY2 = Parameter.query("query",
      "true, yes, on, 1, false, no, off or 0");
  private static final Parameter HEADER2 = Parameter.header("Header",
      "true, yes, on, 1, false, no, off or 0");
  private static final Parameter VALUE3 = Parameter.path("value", "a byte (-128 to 127)");
  private static final Parameter QUERY3 = Parameter.query("query", "a byte (-128 to 127)");
  private static final Parameter HEADER3 = Parameter.header("Header", "a byte (-128 to 127)");
  private static final Parameter VALUE4 = Parameter.path("value", "a short (-32768 to 32767)");
  private static final Parameter QUERY4 = Parameter.query("query", "a short (-32768 to 32767)");
  private static final Parameter HEADER4 = Parameter.header("Header", "a short (-32768 to 32767)");
  private static final Parameter VALUE5 = Parameter.path("value",
      "an int (-2147483648 to 2147483647)");
  private static final Parameter QUERY5 = Parameter.query("query",
      "an int (-2147483648 to 2147483647)");
  private static final Parameter HEADER5 = Parameter.header("Header",
      "an int (-2147483648 to 2147483647)");
  private static final Parameter VALUE6 = Parameter.path("value", "a long (-2^63 to 2^63-1)");
  private static final Parameter QUERY6 = Parameter.query("query", "a long (-2^63 to 2^63-1)");
  private static final Parameter HEADER6 = Parameter.header("Header", "a long (-2^63 to 2^63-1)");
  private static final Parameter VALUE7 = Parameter.path("value", "a single character");
  private static final Parameter QUERY7 = Parameter.query("query", "a single character");
  private static final Parameter HEADER7 = Parameter.header("Header", "a single character");
  private static final Parameter VALUE8 = Parameter.path("value", "a decimal number");
  private static final Parameter QUERY8 = Parameter.query("query", "a decimal number");
  private static final Parameter HEADER8 = Parameter.header("Header", "a decimal number");
  private static final Parameter VALUE9 = Parameter.path("value", "one of RED, GREEN");
  private static final Parameter QUERY9 = Parameter.query("query", "one of RED, GREEN");
  private static final Parameter HEADER9 = Parameter.header("Header", "one of RED, GREEN");
  private static final Parameter PAGE = Parameter.query("page",
      "an int (-2147483648 to 2147483647)");
  private static final Parameter X_COLOR = Parameter.header("X-Color", "one of RED, GREEN");
  private static final Parameter IDS = Parameter.query("ids", "a long (-2^63 to 2^63-1)");
  private static final Parameter OTHER = Parameter.header("Other", "one of RED, GREEN");
  private final Types handler;

  Types_Adapter(Types handler) {
    this.handler = handler;
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> string(request, path);
      case 1 -> aBoolean(request, path);
      case 2 -> aByte(request, path);
      case 3 -> aShort(request, path);
      case 4 -> aInt(request, path);
      case 5 -> aLong(request, path);
      case 6 -> aChar(request, path);
      case 7 -> aFloat(request, path);
      case 8 -> aDouble(request, path);
      case 9 -> boxedBoolean(request, path);
      case 10 -> boxedByte(request, path);
      case 11 -> boxedShort(request, path);
      case 12 -> boxedInteger(request, path);
      case 13 -> boxedLong(request, path);
      case 14 -> boxedCharacter(request, path);
      case 15 -> boxedFloat(request, path);
      case 16 -> boxedDouble(request, path);
      case 17 -> color(request, path);
      case 18 -> required(request);
      default -> throw path.noRoute(route);
    };
  }

  private Response string(Request request, RoutePath path) throws Exception {
    // GET /string/{value}
    String value = path.variable(1, VALUE);
    Optional<String> query = QUERY.optional(request, BuiltIn.STRING);
    List<String> header = HEADER.list(request, BuiltIn.STRING);
    return Response.text(Returned.notNull(handler.string(value, query, header), "Types.string"));
  }

  private Response aBoolean(Request request, RoutePath path) throws Exception {
    // GET /boolean/{value}
    boolean value = Conversions.toBoolean(path.variable(1, VALUE2), VALUE2);
    Optional<Boolean> query = QUERY2.optional(request, BuiltIn.BOOLEAN);
    List<Boolean> header = HEADER2.list(request, BuiltIn.BOOLEAN);
    return Response.text(Returned.notNull(handler.aBoolean(value, query, header),
        "Types.aBoolean"));
  }

  private Response aByte(Request request, RoutePath path) throws Exception {
    // GET /byte/{value}
    byte value = Conversions.toByte(path.variable(1, VALUE3), VALUE3);
    Optional<Byte> query = QUERY3.optional(request, BuiltIn.BYTE);
    List<Byte> header = HEADER3.list(request, BuiltIn.BYTE);
    return Response.text(Returned.notNull(handler.aByte(value, query, header), "Types.aByte"));
  }

  private Response aShort(Request request, RoutePath path) throws Exception {
    // GET /short/{value}
    short value = Conversions.toShort(path.variable(1, VALUE4), VALUE4);
    Optional<Short> query = QUERY4.optional(request, BuiltIn.SHORT);
    List<Short> header = HEADER4.list(request, BuiltIn.SHORT);
    return Response.text(Returned.notNull(handler.aShort(value, query, header), "Types.aShort"));
  }

  private Response aInt(Request request, RoutePath path) throws Exception {
    // GET /int/{value}
    int value = Conversions.toInt(path.variable(1, VALUE5), VALUE5);
    Optional<Integer> query = QUERY5.optional(request, BuiltIn.INT);
    List<Integer> header = HEADER5.list(request, BuiltIn.INT);
    return Response.text(Returned.notNull(handler.aInt(value, query, header), "Types.aInt"));
  }

  private Response aLong(Request request, RoutePath path) throws Exception {
    // GET /long/{value}
    long value = Conversions.toLong(path.variable(1, VALUE6), VALUE6);
    Optional<Long> query = QUERY6.optional(request, BuiltIn.LONG);
    List<Long> header = HEADER6.list(request, BuiltIn.LONG);
    return Response.text(Returned.notNull(handler.aLong(value, query, header), "Types.aLong"));
  }

  private Response aChar(Request request, RoutePath path) throws Exception {
    // GET /char/{value}
    char value = Conversions.toChar(path.variable(1, VALUE7), VALUE7);
    Optional<Character> query = QUERY7.optional(request, BuiltIn.CHAR);
    List<Character> header = HEADER7.list(request, BuiltIn.CHAR);
    return Response.text(Returned.notNull(handler.aChar(value, query, header), "Types.aChar"));
  }

  private Response aFloat(Request request, RoutePath path) throws Exception {
    // GET /float/{value}
    float value = Conversions.toFloat(path.variable(1, VALUE8), VALUE8);
    Optional<Float> query = QUERY8.optional(request, BuiltIn.FLOAT);
    List<Float> header = HEADER8.list(request, BuiltIn.FLOAT);
    return Response.text(Returned.notNull(handler.aFloat(value, query, header), "Types.aFloat"));
  }

  private Response aDouble(Request request, RoutePath path) throws Exception {
    // GET /double/{value}
    double value = Conversions.toDouble(path.variable(1, VALUE8), VALUE8);
    Optional<Double> query = QUERY8.optional(request, BuiltIn.DOUBLE);
    List<Double> header = HEADER8.list(request, BuiltIn.DOUBLE);
    return Response.text(Returned.notNull(handler.aDouble(value, query, header), "Types.aDouble"));
  }

  private Response boxedBoolean(Request request, RoutePath path) throws Exception {
    // GET /boxedBoolean/{value}
    Boolean value = Conversions.toBoolean(path.variable(1, VALUE2), VALUE2);
    Optional<Boolean> query = QUERY2.optional(request, BuiltIn.BOOLEAN);
    List<Boolean> header = HEADER2.list(request, BuiltIn.BOOLEAN);
    return Response.text(Returned.notNull(handler.boxedBoolean(value, query, header),
        "Types.boxedBoolean"));
  }

  private Response boxedByte(Request request, RoutePath path) throws Exception {
    // GET /boxedByte/{value}
    Byte value = Conversions.toByte(path.variable(1, VALUE3), VALUE3);
    Optional<Byte> query = QUERY3.optional(request, BuiltIn.BYTE);
    List<Byte> header = HEADER3.list(request, BuiltIn.BYTE);
    return Response.text(Returned.notNull(handler.boxedByte(value, query, header),
        "Types.boxedByte"));
  }

  private Response boxedShort(Request request, RoutePath path) throws Exception {
    // GET /boxedShort/{value}
    Short value = Conversions.toShort(path.variable(1, VALUE4), VALUE4);
    Optional<Short> query = QUERY4.optional(request, BuiltIn.SHORT);
    List<Short> header = HEADER4.list(request, BuiltIn.SHORT);
    return Response.text(Returned.notNull(handler.boxedShort(value, query, header),
        "Types.boxedShort"));
  }

  private Response boxedInteger(Request request, RoutePath path) throws Exception {
    // GET /boxedInteger/{value}
    Integer value = Conversions.toInt(path.variable(1, VALUE5), VALUE5);
    Optional<Integer> query = QUERY5.optional(request, BuiltIn.INT);
    List<Integer> header = HEADER5.list(request, BuiltIn.INT);
    return Response.text(Returned.notNull(handler.boxedInteger(value, query, header),
        "Types.boxedInteger"));
  }

  private Response boxedLong(Request request, RoutePath path) throws Exception {
    // GET /boxedLong/{value}
    Long value = Conversions.toLong(path.variable(1, VALUE6), VALUE6);
    Optional<Long> query = QUERY6.optional(request, BuiltIn.LONG);
    List<Long> header = HEADER6.list(request, BuiltIn.LONG);
    return Response.text(Returned.notNull(handler.boxedLong(value, query, header),
        "Types.boxedLong"));
  }

  private Response boxedCharacter(Request request, RoutePath path) throws Exception {
    // GET /boxedCharacter/{value}
    Character value = Conversions.toChar(path.variable(1, VALUE7), VALUE7);
    Optional<Character> query = QUERY7.optional(request, BuiltIn.CHAR);
    List<Character> header = HEADER7.list(request, BuiltIn.CHAR);
    return Response.text(Returned.notNull(handler.boxedCharacter(value, query, header),
        "Types.boxedCharacter"));
  }

  private Response boxedFloat(Request request, RoutePath path) throws Exception {
    // GET /boxedFloat/{value}
    Float value = Conversions.toFloat(path.variable(1, VALUE8), VALUE8);
    Optional<Float> query = QUERY8.optional(request, BuiltIn.FLOAT);
    List<Float> header = HEADER8.list(request, BuiltIn.FLOAT);
    return Response.text(Returned.notNull(handler.boxedFloat(value, query, header),
        "Types.boxedFloat"));
  }

  private Response boxedDouble(Request request, RoutePath path) throws Exception {
    // GET /boxedDouble/{value}
    Double value = Conversions.toDouble(path.variable(1, VALUE8), VALUE8);
    Optional<Double> query = QUERY8.optional(request, BuiltIn.DOUBLE);
    List<Double> header = HEADER8.list(request, BuiltIn.DOUBLE);
    return Response.text(Returned.notNull(handler.boxedDouble(value, query, header),
        "Types.boxedDouble"));
  }

  private Response color(Request request, RoutePath path) throws Exception {
    // GET /color/{value}
    Types.Color value = toColor(path.variable(1, VALUE9), VALUE9);
    Optional<Types.Color> query = QUERY9.optional(request, Types_Adapter::toColor);
    List<Types.Color> header = HEADER9.list(request, Types_Adapter::toColor);
    return Response.text(Returned.notNull(handler.color(value, query, header), "Types.color"));
  }

  private Response required(Request request) throws Exception {
    // GET /required
    int page = Conversions.toInt(PAGE.required(request), PAGE);
    Types.Color xColor = toColor(X_COLOR.required(request), X_COLOR);
    List<Long> ids = IDS.list(request, BuiltIn.LONG);
    Optional<Types.Color> other = OTHER.optional(request, Types_Adapter::toColor);
    return Response.text(Returned.notNull(handler.required(page, xColor, ids, other),
        "Types.required"));
  }

  private static Types.Color toColor(String text, Parameter parameter) {
    return switch (text) {
      case "RED" -> Types.Color.RED;
      case "GREEN" -> Types.Color.GREEN;
      default -> throw parameter.invalid(text);
    };
  }
}
