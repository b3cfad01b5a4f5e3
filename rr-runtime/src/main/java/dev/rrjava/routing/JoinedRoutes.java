package dev.rrjava.routing;

import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The routes of several modules, of which the first that has an answer gives it. */
final class JoinedRoutes extends Dispatcher {
  private final Dispatcher[] modules;

  private JoinedRoutes(Dispatcher... modules) {
    this.modules = modules;
  }

  static JoinedRoutes of(Dispatcher... modules) {
    List<String> conflicts = new ArrayList<>();
    List<ListedRoute> earlier = new ArrayList<>();
    for (Dispatcher module : modules) {
      List<ListedRoute> own = ListedRoute.all(module);
      for (ListedRoute route : own) {
        earlier.stream()
            .filter(before -> before.covers(route) && before.takesMethodOf(route))
            .map(before -> conflict(before, route))
            .forEach(conflicts::add);
      }
      earlier.addAll(own);
    }
    if (!conflicts.isEmpty()) {
      throw new IllegalArgumentException(
          "modules that can't be joined in this order:\n  " + String.join("\n  ", conflicts));
    }
    return new JoinedRoutes(modules.clone());
  }

  private static String conflict(ListedRoute before, ListedRoute route) {
    return route.covers(before)
        ? "both answer the same requests: " + before.line() + " and " + route.line()
        : before.line() + " takes the requests of " + route.line() + ", whose module goes before";
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    for (Dispatcher module : modules) {
      Response response = module.route(request, path, earlyHints);
      if (response != null) {
        return response;
      }
    }
    return null;
  }

  @Override
  public List<String> routeList() {
    return Arrays.stream(modules).flatMap(module -> module.routeList().stream()).toList();
  }
}
