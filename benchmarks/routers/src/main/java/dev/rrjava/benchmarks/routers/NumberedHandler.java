package dev.rrjava.benchmarks.routers;

import dev.rrjava.benchmarks.Found;
import dev.rrjava.benchmarks.RestRoutes;
import io.avaje.jex.http.ExchangeHandler;
import io.javalin.http.Handler;
import io.jooby.Route;
import java.util.List;
import java.util.Map;

/**
 * The handler that other routers find. None of them calls it: the benchmark passes the path
 * variables, which a handler would get from its context.
 *
 * @param number the index of the route
 * @param variables the names of the variables in its template
 */
record NumberedHandler(int number, List<String> variables)
    implements Route.Handler, Handler, ExchangeHandler {

  static NumberedHandler of(int number, String route) {
    return new NumberedHandler(number, RestRoutes.variables(route));
  }

  /** Reads the variables, each by its name, and records them. */
  Object take(Map<String, String> values) {
    return switch (variables.size()) {
      case 0 -> Found.LAST.note(number);
      case 1 -> Found.LAST.note(number, values.get(variables.get(0)));
      default ->
          Found.LAST.note(number, values.get(variables.get(0)), values.get(variables.get(1)));
    };
  }

  @Override
  public Object apply(io.jooby.Context context) {
    throw new UnsupportedOperationException("found, and not called");
  }

  @Override
  public void handle(io.javalin.http.Context context) {
    throw new UnsupportedOperationException("found, and not called");
  }

  @Override
  public void handle(io.avaje.jex.http.Context context) {
    throw new UnsupportedOperationException("found, and not called");
  }
}
