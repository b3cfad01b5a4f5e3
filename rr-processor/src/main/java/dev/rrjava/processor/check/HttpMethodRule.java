package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An HTTP method is a token, and case counts; {@code CONNECT} has no path to be routed by. */
final class HttpMethodRule implements RouteRule {
  private static final Set<String> REGISTERED =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

  @Override
  public Report check(HandlerClass handler, RouteMethod route) {
    List<Report> reports = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String method : route.httpMethods()) {
      if (route.text().isBlank()) {
        break; // the rule of the text says so
      }
      reports.add(check(route, method, seen.add(method)));
    }
    return Report.all(reports);
  }

  private static Report check(RouteMethod route, String method, boolean isFirst) {
    String upper = method.toUpperCase(Locale.ROOT);
    if (method.equals("*")) {
      return malformed(route, "write %s for every HTTP method", RouteMethod.ANY);
    }
    if (!Token.isToken(method)) {
      return malformed(
          route, "\"%s\" is no HTTP method; write for example GET, or GET|POST", method);
    }
    if (!method.equals(upper) && (REGISTERED.contains(upper) || upper.equals(RouteMethod.ANY))) {
      return malformed(route, "HTTP methods are case-sensitive: did you mean %s?", upper);
    }
    if (!isFirst) {
      return malformed(route, "%s is there twice; remove one", method);
    }
    if (method.equals(RouteMethod.ANY) && route.httpMethods().size() > 1) {
      return malformed(route, "%s has all the others in it; remove these", method);
    }
    if (method.equals("CONNECT")) {
      return Report.of(
          Code.CONNECT,
          route.location(),
          "a CONNECT request has no path and can't be routed; remove CONNECT");
    }
    return Report.clean();
  }

  private static Report malformed(RouteMethod route, String format, String argument) {
    return Report.of(Code.MALFORMED_METHOD, route.location(), format, argument);
  }
}
