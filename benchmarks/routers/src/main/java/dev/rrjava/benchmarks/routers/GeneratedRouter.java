package dev.rrjava.benchmarks.routers;

import dev.rrjava.benchmarks.GeneratedRoutes;
import dev.rrjava.benchmarks.HandlerCode;
import dev.rrjava.http.Request;
import java.util.List;

/** The router that the processor of this project generates. It always calls the handler. */
final class GeneratedRouter implements Router {
  private final dev.rrjava.routing.Router router;

  GeneratedRouter(List<String> routes) throws Exception {
    try (GeneratedRoutes application = new GeneratedRoutes().write(routes, HandlerCode.NOTED)) {
      application.compile(true);
      this.router = application.load();
    }
  }

  @Override
  public Object find(Request request) throws Exception {
    return router.handle(request);
  }
}
