package com.acme;

import static dev.rrjava.generated.HttpMethod.DELETE;
import static dev.rrjava.generated.HttpMethod.GET;
import static dev.rrjava.generated.HttpMethod.HEAD;
import static dev.rrjava.generated.HttpMethod.OPTIONS;
import static dev.rrjava.generated.HttpMethod.PATCH;
import static dev.rrjava.generated.HttpMethod.POST;
import static dev.rrjava.generated.HttpMethod.PUT;
import static dev.rrjava.generated.HttpMethod.QUERY;

import dev.rrjava.generated.Missing;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.routing.GeneratedRouter;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;

/**
 * Finds the route of a request, and calls its handler. {@code 2_0001} is the route 1
 * of the adapter 2, as in its {@code call}.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Routes extends GeneratedRouter {
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}\\}?", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("[a-z]{2,8}", Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile("[0-9]+", Pattern.DOTALL);
  private final Files_Adapter files;
  private final Paths_Adapter paths;

  private Routes(Files files, Paths paths) {
    this.files = new Files_Adapter(files);
    this.paths = new Paths_Adapter(paths);
  }

  /** Creates a router for these handlers. */
  static Routes of(Files files, Paths paths) {
    return builder().files(files).paths(paths).build();
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
    return switch (path.segment(0)) {
      case "a" -> a(path);
      case "b" -> path.end(1, POST, 1_0013);
      case "date" -> path.matches(1, DATE) ? path.end(2, GET, 1_0016) : -1;
      case "files" -> files(path);
      case "users" -> users(path);
      default -> -1;
    };
  }

  private static int a(RoutePath path) {
    // /a
    if (path.size() != 1) {
      return -1;
    }
    return switch (path.method()) {
      case HEAD -> 1_0011;
      case OPTIONS -> 1_0014;
      case PATCH -> 1_0015;
      case POST -> 1_0012;
      case QUERY -> 1_0010;
      default -> path.notAllowed("HEAD, OPTIONS, PATCH, POST, QUERY");
    };
  }

  private static int files(RoutePath path) {
    // /files
    if (path.size() == 1) {
      return path.select(GET, 0);
    }
    return filesPath(path);
  }

  private static int filesPath(RoutePath path) {
    // /files/{path...}
    return switch (path.method()) {
      case GET, HEAD -> 1_0008;
      case PUT -> 1_0009;
      default -> switch (path.methodName()) {
        case "MKCOL", "PROPFIND" -> 1_0007;
        default -> path.notAllowed("GET, HEAD, MKCOL, PROPFIND, PUT");
      };
    };
  }

  private static int users(RoutePath path) {
    // /users
    if (path.size() == 1) {
      return -1;
    }
    int route = path.is(1, "me") ? path.end(2, GET, 1_0003) : -1;
    if (route < 0 && path.matches(1, NAME)) {
      route = path.end(2, GET, 1_0001);
    }
    if (route < 0 && path.matches(1, ID)) {
      route = usersId(path);
    }
    if (route < 0) {
      route = path.variableEnd(2, DELETE, 1_0006, GET, 1_0002);
    }
    return route < 0 ? path.select(GET, 1_0004) : route;
  }

  private static int usersId(RoutePath path) {
    // /users/{id:[0-9]+}
    if (path.size() == 2) {
      return path.select(GET, 1_0000);
    }
    return path.is(2, "tasks") ? path.end(3, GET, 1_0005) : -1;
  }

  @Override
  protected Response call(int adapter, int route, Request request, RoutePath path)
      throws Exception {
    return switch (adapter) {
      case 0 -> files.call(route, request, path);
      case 1 -> paths.call(route, request, path);
      default -> throw path.noRoute(adapter);
    };
  }

  @Override
  protected void describe(RouteList routes) {
    Files_Adapter.describe(routes);
    Paths_Adapter.describe(routes);
  }

  /** Collects the handlers. */
  static final class Builder {
    private Files files;
    private Paths paths;

    private Builder() {
    }

    Builder files(Files files) {
      this.files = files;
      return this;
    }

    Builder paths(Paths paths) {
      this.paths = paths;
      return this;
    }

    Routes build() {
      Missing.reject("files", files, "paths", paths);
      return new Routes(files, paths);
    }
  }
}
