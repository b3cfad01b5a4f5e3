package dev.rrjava.benchmarks.routers;

import dev.rrjava.http.Request;
import io.javalin.config.RouterConfig;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.ParsedEndpoint;
import io.javalin.router.matcher.PathMatcher;
import java.util.List;
import java.util.Objects;

/** Javalin's matcher, through the public class that its servlet uses. */
final class JavalinRouter implements Router {
  private final PathMatcher matcher = new PathMatcher();

  JavalinRouter(List<String> routes) {
    RouterConfig config = new RouterConfig();
    for (int i = 0; i < routes.size(); i++) {
      String[] route = routes.get(i).split(" ", 2);
      NumberedHandler handler = NumberedHandler.of(i, routes.get(i));
      HandlerType method = HandlerType.findOrCreate(route[0]);
      matcher.add(new ParsedEndpoint(new Endpoint(method, route[1], handler), config));
    }
  }

  @Override
  public Object find(Request request) {
    String path = request.path();
    HandlerType method = HandlerType.findOrCreate(request.method());
    ParsedEndpoint found = Objects.requireNonNull(matcher.findFirstEntry(method, path));
    return ((NumberedHandler) found.endpoint.handler).take(found.extractPathParams(path));
  }
}
