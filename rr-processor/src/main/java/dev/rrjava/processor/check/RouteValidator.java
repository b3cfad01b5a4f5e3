package dev.rrjava.processor.check;

import dev.rrjava.internal.header.Token;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks the parts of a route: HTTP methods, a space, and a path. */
final class RouteValidator implements Validator.OfRoutes {
  /** The methods of RFC 9110 section 9.3 and RFC 5789. */
  private static final Set<String> REGISTERED =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

  @Override
  public Report validate(HandlerClass handler, RouteMethod route) {
    List<Report> reports = new ArrayList<>();
    reports.add(checkForm(handler, route));
    if (!route.text().isBlank()) {
      Set<String> seen = new HashSet<>();
      for (String method : route.httpMethods()) {
        reports.add(checkHttpMethod(route, method, seen.add(method)));
      }
    }
    return Report.all(reports);
  }

  /** RR101. */
  private static Report checkForm(HandlerClass handler, RouteMethod route) {
    if (route.text().isBlank()) {
      return malformed(route, ", but the route is empty; write, for example, \"GET /tasks\"");
    }
    String methods = String.join("|", route.httpMethods());
    String path = route.own().text();
    if (route.httpMethods().isEmpty()) {
      return malformed(
          route, ", but the HTTP method is missing; write, for example, \"GET " + path + "\"");
    }
    boolean mayHavePrefix = route.prefix().isPresent() || handler.isContract();
    if (path.isEmpty() && !mayHavePrefix) {
      return malformed(
          route,
          ", but the path is missing; write, for example, \""
              + methods
              + " /tasks\" (only in a class with a prefix can the path be omitted)");
    }
    String regular = (methods + " " + path).strip();
    return route.text().equals(regular)
        ? Report.clean()
        : malformed(
            route,
            " with a single space, but was \"" + route.text() + "\"; write \"" + regular + "\"");
  }

  private static Report malformed(RouteMethod route, String problem) {
    return Report.of(
        Code.MALFORMED_ROUTE,
        route.location(),
        "expected \"METHOD /path\" or \"METHOD|METHOD /path\"%s",
        problem);
  }

  /** RR102 and RR103: a method is a case-sensitive token (RFC 9110 section 9.1). */
  private static Report checkHttpMethod(RouteMethod route, String method, boolean isFirst) {
    String upper = method.toUpperCase(Locale.ROOT);
    if (method.equals("*")) {
      return malformedMethod(
          route, "expected %s for all HTTP methods, but was \"*\"", RouteMethod.ANY);
    }
    if (!Token.is(method)) {
      return malformedMethod(
          route,
          "expected an HTTP method such as GET, or several such as GET|POST, but was \"%s\"",
          method);
    }
    if (!method.equals(upper) && (REGISTERED.contains(upper) || upper.equals(RouteMethod.ANY))) {
      return malformedMethod(route, "HTTP methods are case-sensitive; did you mean %s?", upper);
    }
    if (!isFirst) {
      return malformedMethod(route, "the HTTP method %s occurs twice; remove one", method);
    }
    if (method.equals(RouteMethod.ANY) && route.httpMethods().size() > 1) {
      return malformedMethod(route, "%s includes all HTTP methods; remove the others", method);
    }
    return method.equals("CONNECT")
        ? Report.of(
            Code.CONNECT,
            route.location(),
            "a CONNECT request has no path and can't be routed; remove CONNECT")
        : Report.clean();
  }

  private static Report malformedMethod(RouteMethod route, String format, String argument) {
    return Report.of(Code.MALFORMED_METHOD, route.location(), format, argument);
  }
}
