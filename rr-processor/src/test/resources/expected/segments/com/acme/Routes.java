package com.acme;

import static dev.rrjava.generated.HttpMethod.GET;
import static dev.rrjava.generated.HttpMethod.HEAD;

import dev.rrjava.generated.Missing;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.generated.SegmentTemplate;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.routing.GeneratedRouter;
import javax.annotation.processing.Generated;

/**
 * Finds the route of a request, and calls its handler. {@code 2_0001} is the route 1
 * of the adapter 2, as in its {@code call}.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Routes extends GeneratedRouter {
  private static final SegmentTemplate JSON = SegmentTemplate.of("", "-", ".json")
      .where(0, "[0-9]{4}").where(1, "[0-9]{2}");
  private static final SegmentTemplate JSON2 = SegmentTemplate.of("", ".json");
  private static final SegmentTemplate V = SegmentTemplate.of("v", "");
  private static final SegmentTemplate SEGMENT = SegmentTemplate.of("", ".", "");
  private final Files_Adapter files;

  private Routes(Files files) {
    this.files = new Files_Adapter(files);
  }

  /** Creates a router for these handlers. */
  static Routes of(Files files) {
    return builder().files(files).build();
  }

  /** Creates a builder. Each handler must be set. */
  static Builder builder() {
    return new Builder();
  }

  @Override
  protected int match(RoutePath path) {
    if (path.size() == 0) {
      return -1;
    }
    int route = path.is(0, "files") ? files(path) : -1;
    if (route < 0 && path.matches(0, JSON)) {
      route = path.end(1, GET, 1);
    }
    if (route < 0 && path.matches(0, V) && path.is(1, "files") && path.matches(2, JSON2)) {
      route = path.end(3, GET, 2);
    }
    return route < 0 && path.matches(0, SEGMENT) ? path.end(1, GET, 0) : route;
  }

  private static int files(RoutePath path) {
    // /files
    if (path.size() != 1) {
      return -1;
    }
    return switch (path.method()) {
      case GET, HEAD -> 4;
      default -> 3;
    };
  }

  @Override
  protected Response call(int adapter, int route, Request request, RoutePath path)
      throws Exception {
    return switch (adapter) {
      case 0 -> files.call(route, request, path);
      default -> throw path.noRoute(adapter);
    };
  }

  @Override
  protected void describe(RouteList routes) {
    Files_Adapter.describe(routes);
  }

  /** Collects the handlers. */
  static final class Builder {
    private Files files;

    private Builder() {
    }

    Builder files(Files files) {
      this.files = files;
      return this;
    }

    Routes build() {
      Missing.reject("files", files);
      return new Routes(files);
    }
  }
}
