package dev.rrjava.benchmarks.routers;

import dev.rrjava.benchmarks.GeneratedRoutes;
import dev.rrjava.benchmarks.HandlerCode;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.Request;
import dev.rrjava.routing.Dispatcher;
import java.util.List;

/** What the processor of this project generates. It has no way but to call the handler. */
final class GeneratedRouter implements Router {
  private static final EarlyHintsSender NO_HINTS =
      links -> {
        throw new IllegalStateException("nothing here has hints");
      };

  private final Dispatcher dispatcher;

  GeneratedRouter(List<String> routes) throws Exception {
    try (GeneratedRoutes application = new GeneratedRoutes().write(routes, HandlerCode.NOTED)) {
      application.compile(true);
      this.dispatcher = application.load();
    }
  }

  @Override
  public Object find(Request request) throws Exception {
    return dispatcher.handle(request, NO_HINTS);
  }
}
