package dev.rrjava.benchmarks.routers;

import dev.rrjava.http.Request;
import io.avaje.jex.Jex;
import io.avaje.jex.Routing;
import io.avaje.jex.routes.RoutesBuilder;
import io.avaje.jex.routes.SpiRoutes;
import java.util.List;
import java.util.Objects;

/** The routes of Avaje Jex, through the public classes that its server uses. */
final class JexRouter implements Router {
  private final SpiRoutes routes;

  JexRouter(List<String> templates) {
    Jex jex = Jex.create();
    Routing routing = jex.routing();
    for (int i = 0; i < templates.size(); i++) {
      String[] route = templates.get(i).split(" ", 2);
      NumberedHandler handler = NumberedHandler.of(i, templates.get(i));
      switch (route[0]) {
        case "GET" -> routing.get(route[1], handler);
        case "POST" -> routing.post(route[1], handler);
        case "PUT" -> routing.put(route[1], handler);
        default -> throw new IllegalArgumentException(route[0]);
      }
    }
    this.routes = new RoutesBuilder(routing, jex.config()).build();
  }

  @Override
  public Object find(Request request) {
    String path = request.path();
    Routing.Type method = Routing.Type.valueOf(request.method());
    SpiRoutes.Entry found = Objects.requireNonNull(routes.match(method, path));
    return ((NumberedHandler) found.handler()).take(found.pathParams(path));
  }
}
