package com.acme;

import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Names} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({
    "deprecation",
    "removal"
})
final class Names_Adapter {
  private static final Parameter PATH = Parameter.path("path");

  private static final Parameter PATH_ = Parameter.path("Path");

  private static final Parameter PATH__ = Parameter.path("PATH");

  private static final Parameter RESULT = Parameter.query("result");

  private static final Parameter OBJECTS = Parameter.query("Objects");

  private static final Parameter RESPONSE = Parameter.query("Response");

  private static final Parameter CONVERSIONS = Parameter.query("Conversions");

  private static final Parameter ID = Parameter.header("ID");

  private static final Parameter ID_ = Parameter.header("Id", "an int (-2147483648 to 2147483647)");

  private final Names handler;

  Names_Adapter(Names handler) {
    this.handler = Objects.requireNonNull(handler, "Names");
  }

  /**
   * GET /names/{path}/{Path}/{PATH}
   */
  Response names(Request request, RoutePath path) throws Exception {
    String path_ = path.variable(1, PATH);
    String handler_ = path.variable(2, PATH_);
    String earlyHints_ = path.variable(3, PATH__);
    String result = RESULT.required(request);
    String Objects_ = OBJECTS.required(request);
    String Response_ = RESPONSE.required(request);
    String Conversions_ = CONVERSIONS.required(request);
    String ID__ = ID.required(request);
    int id = Conversions.toInt(ID_.required(request), ID_);
    String result_ = handler.names(path_, handler_, earlyHints_, result, Objects_, Response_,
        Conversions_, ID__, id);
    return Response.text(Objects.requireNonNull(result_, "Names.names returned null"));
  }

  /**
   * GET /new/class/of-1/1of/_/-/größe
   */
  Response keywords() throws Exception {
    String result = handler.keywords();
    return Response.text(Objects.requireNonNull(result, "Names.keywords returned null"));
  }
}
