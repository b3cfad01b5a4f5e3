package com.acme;

import static dev.rrjava.generated.HttpMethod.GET;

import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.codec.ResponseMaker;
import dev.rrjava.generated.Interception;
import dev.rrjava.generated.Missing;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.routing.GeneratedRouter;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Finds the route of a request, and calls its handler. {@code 2_0001} is the route 1
 * of the adapter 2, as in its {@code call}.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Routes extends GeneratedRouter {
  private final Fallback fallback;
  private final Tasks_Adapter tasks;
  private final ResponseMaker<List<String>> stringListMaker;

  private Routes(Codecs codecs, Fallback fallback, Tasks tasks) {
    this.fallback = fallback;
    this.tasks = new Tasks_Adapter(codecs, tasks);
    this.stringListMaker = codecs.maker(BodyType.<List<String>>of(List.class,
        BodyType.of(String.class)));
  }

  /** Creates a router for these handlers. */
  static Routes of(Codecs codecs, Fallback fallback, Tasks tasks) {
    return builder().codecs(codecs).fallback(fallback).tasks(tasks).build();
  }

  /** Creates a builder. Each handler must be set. */
  static Builder builder() {
    return new Builder();
  }

  @Override
  protected int match(RoutePath path) {
    return path.is(0, "throw") ? path.variableEnd(2, GET, 0) : -1;
  }

  @Override
  protected Response call(int adapter, int route, Request request, RoutePath path)
      throws Exception {
    Response response;
    try {
      response = callAdapter(adapter, route, request, path);
    } catch (UnsupportedOperationException e) {
      response = handle(e, request);
      Interception.log(request, e, response);
    }
    return response;
  }

  private Response callAdapter(int adapter, int route, Request request, RoutePath path)
      throws Exception {
    try {
      return switch (adapter) {
        case 0 -> tasks.call(route, request, path);
        default -> throw path.noRoute(adapter);
      };
    } catch (Exception e) {
      throw Interception.unwrap(e);
    }
  }

  private Response handle(UnsupportedOperationException e, Request request) throws Exception {
    return stringListMaker.whole(Returned.notNull(fallback.unsupported(e), "Fallback.unsupported"))
        .withStatus(501);
  }

  @Override
  protected void describe(RouteList routes) {
    Tasks_Adapter.describe(routes);
  }

  /** Collects the handlers. */
  static final class Builder {
    private Codecs codecs;
    private Fallback fallback;
    private Tasks tasks;

    private Builder() {
    }

    Builder codecs(Codecs codecs) {
      this.codecs = codecs;
      return this;
    }

    Builder fallback(Fallback fallback) {
      this.fallback = fallback;
      return this;
    }

    Builder tasks(Tasks tasks) {
      this.tasks = tasks;
      return this;
    }

    Routes build() {
      Missing.reject("codecs", codecs, "fallback", fallback, "tasks", tasks);
      return new Routes(codecs, fallback, tasks);
    }
  }
}
