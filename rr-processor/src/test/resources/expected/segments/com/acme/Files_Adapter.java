package com.acme;

import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.generated.SegmentTemplate;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Files} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Files_Adapter {
  private static final Parameter<String> NAME = Parameter.path("name");
  private static final SegmentTemplate NAME_EXTENSION = SegmentTemplate.of("", ".", "");
  private static final Parameter<String> EXTENSION = Parameter.path("extension");
  private static final Parameter<Integer> YEAR = Parameter.path("year", BuiltIn.INT);
  private static final SegmentTemplate YEAR_MONTH_JSON = SegmentTemplate.of("", "-", ".json")
      .where(0, "[0-9]{4}").where(1, "[0-9]{2}");
  private static final Parameter<Integer> MONTH = Parameter.path("month", BuiltIn.INT);
  private static final Parameter<Integer> VERSION = Parameter.path("version", BuiltIn.INT);
  private static final SegmentTemplate V_VERSION = SegmentTemplate.of("v", "");
  private static final Parameter<Long> ID = Parameter.path("id", BuiltIn.LONG);
  private static final SegmentTemplate ID_JSON = SegmentTemplate.of("", ".json");
  private final Files handler;

  Files_Adapter(Files handler) {
    this.handler = handler;
  }

  static void describe(RouteList routes) {
    routes.of(Files.class)
        .get("/{name}.{extension}", "file")
        .get("/{year:[0-9]{4}}-{month:[0-9]{2}}.json", "month")
        .get("/v{version}/files/{id}.json", "versioned")
        .add("ANY", "/files", "any")
        .get("/files", "files");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> file(request, path);
      case 1 -> month(request, path);
      case 2 -> versioned(request, path);
      case 3 -> Returned.text(handler.any(request), request);
      case 4 -> Returned.text(handler.files(), request);
      default -> throw path.noRoute(route);
    };
  }

  private Response file(Request request, RoutePath path) throws Exception {
    String name = path.variable(0, NAME_EXTENSION, 0, NAME);
    String extension = path.variable(0, NAME_EXTENSION, 1, EXTENSION);
    return Returned.text(handler.file(name, extension), request);
  }

  private Response month(Request request, RoutePath path) throws Exception {
    int year = YEAR.convert(path.variable(0, YEAR_MONTH_JSON, 0, YEAR));
    int number = MONTH.convert(path.variable(0, YEAR_MONTH_JSON, 1, MONTH));
    return Returned.text(handler.month(year, number), request);
  }

  private Response versioned(Request request, RoutePath path) throws Exception {
    int version = VERSION.convert(path.variable(0, V_VERSION, 0, VERSION));
    long id = ID.convert(path.variable(2, ID_JSON, 0, ID));
    return Returned.text(handler.versioned(version, id), request);
  }
}
