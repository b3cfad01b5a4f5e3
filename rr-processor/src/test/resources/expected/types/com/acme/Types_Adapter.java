package com.acme;

import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Conversion;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
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
  private static final Parameter<String> VALUE = Parameter.path("value");
  private static final Parameter<String> QUERY = Parameter.query("query");
  private static final Parameter<String> HEADER = Parameter.header("Header");
  private static final Parameter<Boolean> VALUE2 = Parameter.path("value", BuiltIn.BOOLEAN);
  private static final Parameter<Boolean> QUERY2 = Parameter.query("query", BuiltIn.BOOLEAN);
  private static final Parameter<Boolean> HEADER2 = Parameter.header("Header", BuiltIn.BOOLEAN);
  private static final Parameter<Byte> VALUE3 = Parameter.path("value", BuiltIn.BYTE);
  private static final Parameter<Byte> QUERY3 = Parameter.query("query", BuiltIn.BYTE);
  private static final Parameter<Byte> HEADER3 = Parameter.header("Header", BuiltIn.BYTE);
  private static final Parameter<Short> VALUE4 = Parameter.path("value", BuiltIn.SHORT);
  private static final Parameter<Short> QUERY4 = Parameter.query("query", BuiltIn.SHORT);
  private static final Parameter<Short> HEADER4 = Parameter.header("Header", BuiltIn.SHORT);
  private static final Parameter<Integer> VALUE5 = Parameter.path("value", BuiltIn.INT);
  private static final Parameter<Integer> QUERY5 = Parameter.query("query", BuiltIn.INT);
  private static final Parameter<Integer> HEADER5 = Parameter.header("Header", BuiltIn.INT);
  private static final Parameter<Long> VALUE6 = Parameter.path("value", BuiltIn.LONG);
  private static final Parameter<Long> QUERY6 = Parameter.query("query", BuiltIn.LONG);
  private static final Parameter<Long> HEADER6 = Parameter.header("Header", BuiltIn.LONG);
  private static final Parameter<Character> VALUE7 = Parameter.path("value", BuiltIn.CHAR);
  private static final Parameter<Character> QUERY7 = Parameter.query("query", BuiltIn.CHAR);
  private static final Parameter<Character> HEADER7 = Parameter.header("Header", BuiltIn.CHAR);
  private static final Parameter<Float> VALUE8 = Parameter.path("value", BuiltIn.FLOAT);
  private static final Parameter<Float> QUERY8 = Parameter.query("query", BuiltIn.FLOAT);
  private static final Parameter<Float> HEADER8 = Parameter.header("Header", BuiltIn.FLOAT);
  private static final Parameter<Double> VALUE9 = Parameter.path("value", BuiltIn.DOUBLE);
  private static final Parameter<Double> QUERY9 = Parameter.query("query", BuiltIn.DOUBLE);
  private static final Parameter<Double> HEADER9 = Parameter.header("Header", BuiltIn.DOUBLE);
  private static final Parameter<Types.Color> VALUE10 = Parameter.path("value",
      Conversion.oneOf(Types.Color.values()));
  private static final Parameter<Types.Color> QUERY10 = Parameter.query("query",
      Conversion.oneOf(Types.Color.values()));
  private static final Parameter<Types.Color> HEADER10 = Parameter.header("Header",
      Conversion.oneOf(Types.Color.values()));
  private static final Parameter<Integer> PAGE = Parameter.query("page", BuiltIn.INT);
  private static final Parameter<Types.Color> X_COLOR = Parameter.header("X-Color",
      Conversion.oneOf(Types.Color.values()));
  private static final Parameter<Long> IDS = Parameter.query("ids", BuiltIn.LONG);
  private static final Parameter<Types.Color> OTHER = Parameter.header("Other",
      Conversion.oneOf(Types.Color.values()));
  private final Types handler;

  Types_Adapter(Types handler) {
    this.handler = handler;
  }

  static void describe(RouteList routes) {
    routes.of(Types.class)
        .get("/string/{value}", "string")
        .get("/boolean/{value}", "aBoolean")
        .get("/byte/{value}", "aByte")
        .get("/short/{value}", "aShort")
        .get("/int/{value}", "aInt")
        .get("/long/{value}", "aLong")
        .get("/char/{value}", "aChar")
        .get("/float/{value}", "aFloat")
        .get("/double/{value}", "aDouble")
        .get("/boxedBoolean/{value}", "boxedBoolean")
        .get("/boxedByte/{value}", "boxedByte")
        .get("/boxedShort/{value}", "boxedShort")
        .get("/boxedInteger/{value}", "boxedInteger")
        .get("/boxedLong/{value}", "boxedLong")
        .get("/boxedCharacter/{value}", "boxedCharacter")
        .get("/boxedFloat/{value}", "boxedFloat")
        .get("/boxedDouble/{value}", "boxedDouble")
        .get("/color/{value}", "color")
        .get("/required", "required");
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
    String value = VALUE.from(path, 1);
    Optional<String> query = QUERY.optional(request);
    List<String> header = HEADER.list(request);
    return Returned.text(handler.string(value, query, header), request);
  }

  private Response aBoolean(Request request, RoutePath path) throws Exception {
    boolean value = VALUE2.from(path, 1);
    Optional<Boolean> query = QUERY2.optional(request);
    List<Boolean> header = HEADER2.list(request);
    return Returned.text(handler.aBoolean(value, query, header), request);
  }

  private Response aByte(Request request, RoutePath path) throws Exception {
    byte value = VALUE3.from(path, 1);
    Optional<Byte> query = QUERY3.optional(request);
    List<Byte> header = HEADER3.list(request);
    return Returned.text(handler.aByte(value, query, header), request);
  }

  private Response aShort(Request request, RoutePath path) throws Exception {
    short value = VALUE4.from(path, 1);
    Optional<Short> query = QUERY4.optional(request);
    List<Short> header = HEADER4.list(request);
    return Returned.text(handler.aShort(value, query, header), request);
  }

  private Response aInt(Request request, RoutePath path) throws Exception {
    int value = VALUE5.from(path, 1);
    Optional<Integer> query = QUERY5.optional(request);
    List<Integer> header = HEADER5.list(request);
    return Returned.text(handler.aInt(value, query, header), request);
  }

  private Response aLong(Request request, RoutePath path) throws Exception {
    long value = VALUE6.from(path, 1);
    Optional<Long> query = QUERY6.optional(request);
    List<Long> header = HEADER6.list(request);
    return Returned.text(handler.aLong(value, query, header), request);
  }

  private Response aChar(Request request, RoutePath path) throws Exception {
    char value = VALUE7.from(path, 1);
    Optional<Character> query = QUERY7.optional(request);
    List<Character> header = HEADER7.list(request);
    return Returned.text(handler.aChar(value, query, header), request);
  }

  private Response aFloat(Request request, RoutePath path) throws Exception {
    float value = VALUE8.from(path, 1);
    Optional<Float> query = QUERY8.optional(request);
    List<Float> header = HEADER8.list(request);
    return Returned.text(handler.aFloat(value, query, header), request);
  }

  private Response aDouble(Request request, RoutePath path) throws Exception {
    double value = VALUE9.from(path, 1);
    Optional<Double> query = QUERY9.optional(request);
    List<Double> header = HEADER9.list(request);
    return Returned.text(handler.aDouble(value, query, header), request);
  }

  private Response boxedBoolean(Request request, RoutePath path) throws Exception {
    Boolean value = VALUE2.from(path, 1);
    Optional<Boolean> query = QUERY2.optional(request);
    List<Boolean> header = HEADER2.list(request);
    return Returned.text(handler.boxedBoolean(value, query, header), request);
  }

  private Response boxedByte(Request request, RoutePath path) throws Exception {
    Byte value = VALUE3.from(path, 1);
    Optional<Byte> query = QUERY3.optional(request);
    List<Byte> header = HEADER3.list(request);
    return Returned.text(handler.boxedByte(value, query, header), request);
  }

  private Response boxedShort(Request request, RoutePath path) throws Exception {
    Short value = VALUE4.from(path, 1);
    Optional<Short> query = QUERY4.optional(request);
    List<Short> header = HEADER4.list(request);
    return Returned.text(handler.boxedShort(value, query, header), request);
  }

  private Response boxedInteger(Request request, RoutePath path) throws Exception {
    Integer value = VALUE5.from(path, 1);
    Optional<Integer> query = QUERY5.optional(request);
    List<Integer> header = HEADER5.list(request);
    return Returned.text(handler.boxedInteger(value, query, header), request);
  }

  private Response boxedLong(Request request, RoutePath path) throws Exception {
    Long value = VALUE6.from(path, 1);
    Optional<Long> query = QUERY6.optional(request);
    List<Long> header = HEADER6.list(request);
    return Returned.text(handler.boxedLong(value, query, header), request);
  }

  private Response boxedCharacter(Request request, RoutePath path) throws Exception {
    Character value = VALUE7.from(path, 1);
    Optional<Character> query = QUERY7.optional(request);
    List<Character> header = HEADER7.list(request);
    return Returned.text(handler.boxedCharacter(value, query, header), request);
  }

  private Response boxedFloat(Request request, RoutePath path) throws Exception {
    Float value = VALUE8.from(path, 1);
    Optional<Float> query = QUERY8.optional(request);
    List<Float> header = HEADER8.list(request);
    return Returned.text(handler.boxedFloat(value, query, header), request);
  }

  private Response boxedDouble(Request request, RoutePath path) throws Exception {
    Double value = VALUE9.from(path, 1);
    Optional<Double> query = QUERY9.optional(request);
    List<Double> header = HEADER9.list(request);
    return Returned.text(handler.boxedDouble(value, query, header), request);
  }

  private Response color(Request request, RoutePath path) throws Exception {
    Types.Color value = VALUE10.from(path, 1);
    Optional<Types.Color> query = QUERY10.optional(request);
    List<Types.Color> header = HEADER10.list(request);
    return Returned.text(handler.color(value, query, header), request);
  }

  private Response required(Request request) throws Exception {
    int page = PAGE.from(request);
    Types.Color xColor = X_COLOR.from(request);
    List<Long> ids = IDS.list(request);
    Optional<Types.Color> other = OTHER.optional(request);
    return Returned.text(handler.required(page, xColor, ids, other), request);
  }
}
