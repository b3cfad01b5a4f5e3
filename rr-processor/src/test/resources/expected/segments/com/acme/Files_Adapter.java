package com.acme;

import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.generated.SegmentTemplate;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Files} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Files_Adapter {
  private static final Parameter NAME = Parameter.path("name");
  private static final SegmentTemplate NAME_EXTENSION = SegmentTemplate.of("", ".", "");
  private static final Parameter EXTENSION = Parameter.path("extension");
  private static final Parameter YEAR = Parameter.path("year",
      "an int (-2147483648 to 2147483647)");
  private static final SegmentTemplate YEAR_MONTH_JSON = SegmentTemplate.of("", "-", ".json")
      .where(0, "[0-9]{4}").where(1, "[0-9]{2}");
  private static final Parameter MONTH = Parameter.path("month",
      "an int (-2147483648 to 2147483647)");
  private static final Parameter VERSION = Parameter.path("version",
      "an int (-2147483648 to 2147483647)");
  private static final SegmentTemplate V_VERSION = SegmentTemplate.of("v", "");
  private static final Parameter ID = Parameter.path("id", "a long (-2^63 to 2^63-1)");
  private static final SegmentTemplate ID_JSON = SegmentTemplate.of("", ".json");
  private final Files handler;

  Files_Adapter(Files handler) {
    this.handler = handler;
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> file(path);
      case 1 -> month(path);
      case 2 -> versioned(path);
      case 3 -> any(request);
      case 4 -> files();
      default -> throw path.noRoute(route);
    };
  }

  private Response file(RoutePath path) throws Exception {
    // GET /{name}.{extension}
    String name = path.variable(0, NAME_EXTENSION, 0, NAME);
    String extension = path.variable(0, NAME_EXTENSION, 1, EXTENSION);
    return Response.text(Returned.notNull(handler.file(name, extension), "Files.file"));
  }

  private Response month(RoutePath path) throws Exception {
    // GET /{year:[0-9]{4}}-{month:[0-9]{2}}.json
    int year = Conversions.toInt(path.variable(0, YEAR_MONTH_JSON, 0, YEAR), YEAR);
    int number = Conversions.toInt(path.variable(0, YEAR_MONTH_JSON, 1, MONTH), MONTH);
    return Response.text(Returned.notNull(handler.month(year, number), "Files.month"));
  }

  private Response versioned(RoutePath path) throws Exception {
    // GET /v{version}/files/{id}.json
    int version = Conversions.toInt(path.variable(0, V_VERSION, 0, VERSION), VERSION);
    long id = Conversions.toLong(path.variable(2, ID_JSON, 0, ID), ID);
    return Response.text(Returned.notNull(handler.versioned(version, id), "Files.versioned"));
  }

  private Response any(Request request) throws Exception {
    // ANY /files
    return Response.text(Returned.notNull(handler.any(request), "Files.any"));
  }

  private Response files() throws Exception {
    // GET /files
    return Response.text(Returned.notNull(handler.files(), "Files.files"));
  }
}
