package dev.rrjava.routing;

import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.PathSegments;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;

/** Searches for the route of a request. */
final class Search extends RoutePath {
  private int route;

  Search(Request request, PathSegments segments) {
    super(request, segments);
  }

  /** Records the number of the route in its router. */
  void found(int number) {
    this.route = number;
  }

  /** Returns the value of {@code Allow}; empty if no template matches. */
  String allowedMethods() {
    return allowed();
  }

  /** Returns the number of the route in its router. */
  int route() {
    return route;
  }

  /** Returns the response to the request, with {@code Vary} if {@code Accept} has decided. */
  Response withVary(Response response) {
    return variesByAccept() ? response.withVary("Accept") : response;
  }
}
