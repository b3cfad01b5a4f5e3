package com.acme;

import static dev.rrjava.generated.HttpMethod.GET;
import static dev.rrjava.generated.HttpMethod.POST;

import dev.rrjava.generated.Missing;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
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
public final class Routes extends GeneratedRouter {
  private final Names_Adapter names;
  private final Names_HTTPLog_Adapter httpLog;
  private final Names_Request__Adapter request_;

  private Routes(Names names, Names.HTTPLog httpLog, Names.Request_ request_) {
    this.names = new Names_Adapter(names);
    this.httpLog = new Names_HTTPLog_Adapter(httpLog);
    this.request_ = new Names_Request__Adapter(request_);
  }

  /** Creates a router for these handlers. */
  public static Routes of(Names names, Names.HTTPLog httpLog, Names.Request_ request_) {
    return builder().names(names).httpLog(httpLog).request_(request_).build();
  }

  /** Creates a builder. Each handler must be set. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  protected int match(RoutePath path) {
    if (path.size() == 0) {
      return -1;
    }
    return switch (path.segment(0)) {
      case "log" -> path.end(1, GET, 1_0000, POST, 1_0002);
      case "names" -> path.hasVariable(1) && path.hasVariable(2) ? path.variableEnd(4, GET, 0) : -1;
      case "new" -> path.is(1, "class") && path.is(2, "of-1") && path.is(3, "1of")
          ? newClassOf11of(path) : -1;
      case "request" -> path.variableEnd(2, GET, 2_0000);
      case "wait" -> path.end(1, GET, 1_0001);
      default -> -1;
    };
  }

  private static int newClassOf11of(RoutePath path) {
    // /new/class/of-1/1of
    return path.is(4, "_") && path.is(5, "-") && path.is(6, "größe") ? path.end(7, GET, 1) : -1;
  }

  @Override
  protected Response call(int adapter, int route, Request request, RoutePath path)
      throws Exception {
    return switch (adapter) {
      case 0 -> names.call(route, request, path);
      case 1 -> httpLog.call(route, request, path);
      case 2 -> request_.call(route, request, path);
      default -> throw path.noRoute(adapter);
    };
  }

  @Override
  protected void describe(RouteList routes) {
    Names_Adapter.describe(routes);
    Names_HTTPLog_Adapter.describe(routes);
    Names_Request__Adapter.describe(routes);
  }

  /** Collects the handlers. */
  public static final class Builder {
    private Names names;
    private Names.HTTPLog httpLog;
    private Names.Request_ request_;

    private Builder() {
    }

    public Builder names(Names names) {
      this.names = names;
      return this;
    }

    public Builder httpLog(Names.HTTPLog httpLog) {
      this.httpLog = httpLog;
      return this;
    }

    public Builder request_(Names.Request_ request_) {
      this.request_ = request_;
      return this;
    }

    public Routes build() {
      Missing.reject("names", names, "httpLog", httpLog, "request_", request_);
      return new Routes(names, httpLog, request_);
    }
  }
}
