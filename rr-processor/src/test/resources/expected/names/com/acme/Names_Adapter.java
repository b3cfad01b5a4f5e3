package com.acme;

import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Names} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Names_Adapter {
  private static final Parameter<String> PATH = Parameter.path("path");
  private static final Parameter<String> PATH2 = Parameter.path("Path");
  private static final Parameter<String> PATH3 = Parameter.path("PATH");
  private static final Parameter<String> RESULT = Parameter.query("result");
  private static final Parameter<String> OBJECTS = Parameter.query("Objects");
  private static final Parameter<String> RESPONSE = Parameter.query("Response");
  private static final Parameter<String> CONVERSIONS = Parameter.query("Conversions");
  private static final Parameter<String> ID2 = Parameter.header("ID");
  private static final Parameter<Integer> ID3 = Parameter.header("Id", BuiltIn.INT);
  private final Names handler;

  Names_Adapter(Names handler) {
    this.handler = handler;
  }

  static void describe(RouteList routes) {
    routes.of(Names.class)
        .get("/names/{path}/{Path}/{PATH}", "names")
        .get("/new/class/of-1/1of/_/-/größe", "keywords");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> names(request, path);
      case 1 -> Returned.text(handler.keywords(), request);
      default -> throw path.noRoute(route);
    };
  }

  private Response names(Request request, RoutePath path) throws Exception {
    String path2 = PATH.from(path, 1);
    String handler2 = PATH2.from(path, 2);
    String earlyHints = PATH3.from(path, 3);
    String result = RESULT.from(request);
    String Objects = OBJECTS.from(request);
    String Response2 = RESPONSE.from(request);
    String Conversions = CONVERSIONS.from(request);
    String ID = ID2.from(request);
    int id = ID3.from(request);
    return Returned.text(handler.names(path2, handler2, earlyHints, result, Objects, Response2,
        Conversions, ID, id), request);
  }
}
