package dev.rrjava.runtime.routing;

import dev.rrjava.runtime.http.EarlyHintsSender;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.RequestHandler;
import dev.rrjava.runtime.http.Response;
import org.jspecify.annotations.Nullable;

/**
 * What every generated {@code Routes} is: a tree of switches over the segments of a path, and the
 * answers for requests that the tree does not match: 404, 405 with {@code Allow} (RFC 9110 section
 * 15.5.6), and {@code OPTIONS}.
 */
public abstract class Dispatcher implements RequestHandler {

  /** For generated classes. */
  protected Dispatcher() {}

  @Override
  public final Response handle(Request request, EarlyHintsSender earlyHints) throws Exception {
    RoutePath path = RoutePath.of(request.path());
    Response response = route(request, path, earlyHints);
    return response != null ? response : unmatched(request, path);
  }

  /**
   * Finds the route and calls its handler.
   *
   * @param request the request
   * @param path its path, in segments; a template that matches but has no handler for the method
   *     says so with {@link RoutePath#allow}
   * @param earlyHints handed to the adapter
   * @return the handler's response, or null when no route matches path and method
   * @throws Exception what the handler throws
   */
  protected abstract @Nullable Response route(
      Request request, RoutePath path, EarlyHintsSender earlyHints) throws Exception;

  private static Response unmatched(Request request, RoutePath path) {
    String allowed = path.allowed();
    if (allowed.isEmpty()) {
      return Response.text("404 Not Found\n").withStatus(404);
    }
    if (request.method().equals("OPTIONS")) {
      return Response.empty(204).withHeader("Allow", allowed);
    }
    return Response.text("405 Method Not Allowed; allowed: " + allowed + "\n")
        .withStatus(405)
        .withHeader("Allow", allowed);
  }
}
