package dev.rrjava.routing;

import dev.rrjava.http.HttpException;
import dev.rrjava.http.PathSegments;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.RoutedHandler;
import org.jspecify.annotations.Nullable;

/**
 * Calls the handler of the route that matches a request: the generated {@code Routes}, or several
 * of them. Other requests get a 404, a 405 with {@code Allow} (RFC 9110 section 15.5.6), or the
 * response to {@code OPTIONS}.
 */
public abstract class Router extends RoutedHandler {
  private TrailingSlash trailingSlash = TrailingSlash.STRICT;

  /** Called by {@link GeneratedRouter} and {@link JoinedRoutes}. */
  Router() {}

  /**
   * Joins the routes of several modules. They are tried in order, so a module with more specific
   * routes comes first. Filters and exception handlers of a module apply to its routes only.
   *
   * @param modules the modules, the more specific first; their own policies for trailing slashes
   *     are ignored
   * @return one router for all
   * @throws IllegalArgumentException if two of them match the same requests, or an earlier one
   *     would match requests for which a later one has a more specific route
   */
  public static Router join(Router... modules) {
    return JoinedRoutes.of(modules);
  }

  /**
   * Sets how to treat a path that differs from a route only by a trailing slash. Requests that
   * match a route don't get slower.
   *
   * @param policy {@link TrailingSlash#STRICT} by default
   * @return this router
   */
  public final Router trailingSlash(TrailingSlash policy) {
    this.trailingSlash = policy;
    return this;
  }

  /**
   * Finds the route of a request, and calls its handler. From then on {@link Request#route} returns
   * the route.
   */
  @Override
  public final Response handle(Request request) throws Exception {
    Search search = new Search(request, request.pathSegments());
    GeneratedRouter found = find(search);
    return found != null ? found.call(search, request) : handleUnmatched(request, search);
  }

  /**
   * Returns the router that has a route for the request, whose number is then recorded in the
   * search; null if none has.
   */
  abstract @Nullable GeneratedRouter find(Search search);

  private Response handleUnmatched(Request request, Search search) throws Exception {
    String other = OtherPath.of(request.path());
    if (!search.allowedMethods().isEmpty()
        || trailingSlash == TrailingSlash.STRICT
        || other.isEmpty()) {
      return refuse(request, search);
    }
    Search otherSearch = new Search(request, PathSegments.of(other));
    if (trailingSlash == TrailingSlash.IGNORE) {
      GeneratedRouter found = find(otherSearch);
      return found != null ? found.call(otherSearch, request) : refuse(request, otherSearch);
    }
    if (!matches(otherSearch)) {
      return refuse(request, search);
    }
    String query = request.rawQuery();
    return Response.redirect(308, query.isEmpty() ? other : other + "?" + query);
  }

  private Response refuse(Request request, Search search) {
    String allowed = search.allowedMethods();
    if (allowed.isEmpty()) {
      return unmatched(request, Problem.of(404).toResponse(request));
    }
    if (request.method().equals("OPTIONS")) {
      return Response.empty(204).withHeader("Allow", allowed);
    }
    Response refusal =
        Problem.of(405, "405 Method Not Allowed; allowed: " + allowed + "\n")
            .toResponse(request)
            .withHeader("Allow", allowed);
    return unmatched(request, refusal);
  }

  /** Returns whether a template matches, with whatever method and media types. */
  private boolean matches(Search search) {
    try {
      return find(search) != null || !search.allowedMethods().isEmpty();
    } catch (HttpException e) {
      return true; // there are routes, but none for these media types
    }
  }
}
