package com.acme;

import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Names} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Names_Adapter {
  private static final Parameter PATH = Parameter.path("path");
  private static final Parameter PATH2 = Parameter.path("Path");
  private static final Parameter PATH3 = Parameter.path("PATH");
  private static final Parameter RESULT = Parameter.query("result");
  private static final Parameter OBJECTS = Parameter.query("Objects");
  private static final Parameter RESPONSE = Parameter.query("Response");
  private static final Parameter CONVERSIONS = Parameter.query("Conversions");
  private static final Parameter ID2 = Parameter.header("ID");
  private static final Parameter ID3 = Parameter.header("Id", "an int (-2147483648 to 2147483647)");
  private final Names handler;

  Names_Adapter(Names handler) {
    this.handler = handler;
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> names(request, path);
      case 1 -> keywords();
      default -> throw path.noRoute(route);
    };
  }

  private Response names(Request request, RoutePath path) throws Exception {
    // GET /names/{path}/{Path}/{PATH}
    String path2 = path.variable(1, PATH);
    String handler2 = path.variable(2, PATH2);
    String earlyHints = path.variable(3, PATH3);
    String result = RESULT.required(request);
    String Objects = OBJECTS.required(request);
    String Response2 = RESPONSE.required(request);
    String Conversions2 = CONVERSIONS.required(request);
    String ID = ID2.required(request);
    int id = Conversions.toInt(ID3.required(request), ID3);
    return Response.text(Returned.notNull(handler.names(path2, handler2, earlyHints, result,
        Objects, Response2, Conversions2, ID, id), "Names.names"));
  }

  private Response keywords() throws Exception {
    // GET /new/class/of-1/1of/_/-/größe
    return Response.text(Returned.notNull(handler.keywords(), "Names.keywords"));
  }
}
