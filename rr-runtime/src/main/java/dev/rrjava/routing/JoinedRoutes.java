package dev.rrjava.routing;

import dev.rrjava.http.RouteInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The routes of several modules. The first module that has a route for a request handles it. */
final class JoinedRoutes extends Router {
  private final Router[] modules;

  private JoinedRoutes(Router... modules) {
    this.modules = modules;
  }

  static JoinedRoutes of(Router... modules) {
    List<String> conflicts = new ArrayList<>();
    List<JoinedRoute> earlier = new ArrayList<>();
    for (Router module : modules) {
      List<JoinedRoute> own = module.routes().stream().map(JoinedRoute::of).toList();
      for (JoinedRoute route : own) {
        earlier.stream()
            .filter(before -> before.covers(route) && before.takesMethodOf(route))
            .map(before -> conflict(before, route))
            .forEach(conflicts::add);
      }
      earlier.addAll(own);
    }
    if (!conflicts.isEmpty()) {
      throw new IllegalArgumentException(
          "modules can't be joined in this order:\n  " + String.join("\n  ", conflicts));
    }
    return new JoinedRoutes(modules.clone());
  }

  private static String conflict(JoinedRoute before, JoinedRoute route) {
    return route.covers(before)
        ? "both match the same requests: " + before.info() + " and " + route.info()
        : before.info()
            + " matches the requests of "
            + route.info()
            + ", whose module must be earlier";
  }

  @Override
  @Nullable GeneratedRouter find(Search search) {
    for (Router module : modules) {
      GeneratedRouter found = module.find(search);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Override
  public List<RouteInfo> routes() {
    return Arrays.stream(modules).flatMap(module -> module.routes().stream()).toList();
  }
}
