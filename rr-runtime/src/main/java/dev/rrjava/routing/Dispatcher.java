package dev.rrjava.routing;

import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.PathSegments;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.RequestHandler;
import dev.rrjava.http.Response;
import org.jspecify.annotations.Nullable;

/**
 * What every generated {@code Routes} is: a tree of switches over the segments of a path, and the
 * answers for requests that the tree does not match: 404, 405 with {@code Allow} (RFC 9110 section
 * 15.5.6), and {@code OPTIONS}.
 */
public abstract class Dispatcher implements RequestHandler {
  private TrailingSlash trailingSlash = TrailingSlash.STRICT;

  /** For generated classes. */
  protected Dispatcher() {}

  /**
   * Joins the routes of several modules. Each is asked in turn, so that one whose routes are more
   * specific goes before the others. Filters and exception handlers of a module are for its routes
   * alone.
   *
   * @param modules the modules, the more specific first; their own policies of slashes don't count
   * @return one dispatcher for all
   * @throws IllegalArgumentException when two of them answer the same requests, or an earlier one
   *     would take requests that a route of a later one is more specific for
   */
  public static Dispatcher join(Dispatcher... modules) {
    return JoinedRoutes.of(modules);
  }

  /**
   * Sets what becomes of a path that would match with a slash more or less at its end. Costs
   * nothing where a template matches.
   *
   * @param policy {@link TrailingSlash#STRICT} unless set
   * @return this dispatcher
   */
  public final Dispatcher trailingSlash(TrailingSlash policy) {
    this.trailingSlash = policy;
    return this;
  }

  @Override
  public final Response handle(Request request, EarlyHintsSender earlyHints) throws Exception {
    RoutePath path = RoutePath.of(request.pathSegments(), request.method());
    Response response = route(request, path, earlyHints);
    return response != null ? response : unmatched(request, path, earlyHints);
  }

  /**
   * Finds the route and calls its handler, with what is declared around it: modules that are joined
   * are asked here, and keep their own filters.
   *
   * @param request the request
   * @param path its path, in segments; a template that matches but has no handler for the method
   *     says so with {@link RoutePath#notAllowed}
   * @param earlyHints handed to the adapter
   * @return the handler's response, or null when no route matches path and method
   * @throws Exception what the handler throws
   */
  protected abstract @Nullable Response route(
      Request request, RoutePath path, EarlyHintsSender earlyHints) throws Exception;

  private Response unmatched(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    String allowed = path.allowed();
    if (!allowed.isEmpty()) {
      return request.method().equals("OPTIONS")
          ? Response.empty(204).withHeader("Allow", allowed)
          : Problem.of(405, "405 Method Not Allowed; allowed: " + allowed + "\n")
              .toResponse(request)
              .withHeader("Allow", allowed);
    }
    String other = OtherPath.of(request.path());
    if (trailingSlash != TrailingSlash.STRICT && !other.isEmpty()) {
      Response response = slashed(request, other, earlyHints);
      if (response != null) {
        return response;
      }
    }
    return Problem.of(404).toResponse(request);
  }

  private @Nullable Response slashed(Request request, String other, EarlyHintsSender earlyHints)
      throws Exception {
    PathSegments segments = PathSegments.of(other);
    if (trailingSlash == TrailingSlash.IGNORE) {
      RoutePath path = RoutePath.of(segments, request.method());
      Response response = route(request, path, earlyHints);
      return response != null || path.allowed().isEmpty()
          ? response
          : unmatched(request, path, earlyHints);
    }
    // No route has this method, so that none is called; a template that matches tells its own.
    RoutePath path = RoutePath.withoutMethod(segments);
    route(request.withMethod(""), path, earlyHints);
    if (path.allowed().isEmpty()) {
      return null;
    }
    String query = request.rawQuery();
    return Response.redirect(308, query.isEmpty() ? other : other + "?" + query);
  }
}
