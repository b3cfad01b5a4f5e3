package dev.rrjava.routing;

import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.PathSegments;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Searches for the route of a request. */
final class Search extends RoutePath {
  private @Nullable GeneratedRouter router;
  private int route;

  Search(Request request, PathSegments segments) {
    super(request, segments);
  }

  void found(GeneratedRouter itsRouter, int itsNumber) {
    this.router = itsRouter;
    this.route = itsNumber;
  }

  /** Returns the value of {@code Allow}; empty if no template matches. */
  String allowedMethods() {
    return allowed();
  }

  /** Calls the route. */
  Response call(Request request) throws Exception {
    Response response = router().call(route, request, this);
    return variesByAccept() ? response.withVary("Accept") : response;
  }

  /** Returns the number of the route in its router. */
  int route() {
    return route;
  }

  /** Returns the router that has the route. */
  GeneratedRouter router() {
    return Objects.requireNonNull(router, "no route was found");
  }
}
