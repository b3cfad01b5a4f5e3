package dev.rrjava.benchmarks.routers;

import dev.rrjava.http.Request;
import io.jooby.ForwardingContext;
import io.jooby.Jooby;
import io.jooby.Router.Match;
import java.util.List;

/** Jooby's radix tree, through its public {@code Router.match}. */
final class JoobyRouter implements Router {
  private final Jooby application = new Jooby();

  JoobyRouter(List<String> routes) {
    for (int i = 0; i < routes.size(); i++) {
      String[] route = routes.get(i).split(" ", 2);
      application.route(route[0], route[1], NumberedHandler.of(i, routes.get(i)));
    }
  }

  @Override
  public Object find(Request request) {
    Match match = application.match(new Asked(request.method(), request.path()));
    return ((NumberedHandler) match.route().getHandler()).take(match.pathMap());
  }

  /** The part of a context that routing reads. */
  private static final class Asked extends ForwardingContext {
    private final String method;
    private final String path;

    @SuppressWarnings("NullAway") // nothing is forwarded
    Asked(String method, String path) {
      super(null);
      this.method = method;
      this.path = path;
    }

    @Override
    public String getMethod() {
      return method;
    }

    @Override
    public String getRequestPath() {
      return path;
    }
  }
}
