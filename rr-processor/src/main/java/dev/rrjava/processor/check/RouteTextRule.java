package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;

/** A route is one or more methods, one blank, and a template. */
final class RouteTextRule implements RouteRule {
  @Override
  public Report check(HandlerClass handler, RouteMethod route) {
    if (route.text().isBlank()) {
      return malformed(route, "it is empty; write for example \"GET /tasks\"");
    }
    if (route.httpMethods().isEmpty()) {
      return malformed(
          route, "the method is missing; write for example \"GET " + path(route) + "\"");
    }
    boolean mayHavePrefix = route.prefix().isPresent() || handler.isContract();
    if (route.own().text().isEmpty() && !mayHavePrefix) {
      return malformed(
          route,
          "the path is missing; write for example \""
              + methods(route)
              + " /tasks\""
              + " (only a class with a prefix has routes without a path)");
    }
    String regular = (methods(route) + " " + path(route)).strip();
    if (!route.text().equals(regular)) {
      return malformed(route, "it has more blanks than that; write \"" + regular + "\"");
    }
    return Report.clean();
  }

  private static Report malformed(RouteMethod route, String what) {
    return Report.of(
        Code.MALFORMED_ROUTE,
        route.location(),
        "a route is \"METHOD /path\" or \"METHOD|METHOD /path\", with one blank: %s",
        what);
  }

  private static String methods(RouteMethod route) {
    return String.join("|", route.httpMethods());
  }

  private static String path(RouteMethod route) {
    return route.own().text();
  }
}
