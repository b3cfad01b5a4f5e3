package dev.rrjava.devserver.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the route of a request from its templates when no worker has said it. */
public final class MatchingRoute {
  /** A variable, which may have a pattern of its own: braces in it come in pairs. */
  private static final Pattern VARIABLE = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*\\})*\\}");

  private MatchingRoute() {}

  /**
   * Returns the route that matches method and path, the one with the most literal text if several
   * do.
   *
   * @param routes the routes of the application
   * @param request the request
   * @return the route; empty if none matches
   */
  public static Optional<Route> of(List<Route> routes, RequestView request) {
    String path = RequestView.decode(request.path().replace("+", "%2B"));
    return routes.stream()
        .filter(route -> allows(route, request.method()))
        .filter(route -> path.matches(regex(route.template())))
        .max(Comparator.comparingInt(MatchingRoute::literalLength));
  }

  private static boolean allows(Route route, String method) {
    List<String> methods = List.of(route.methods().split("\\|", -1));
    return methods.contains(method) || methods.contains("ANY");
  }

  private static int literalLength(Route route) {
    return VARIABLE.matcher(route.template()).replaceAll("").length();
  }

  private static String variable(String text) {
    int colon = text.indexOf(':');
    if (colon >= 0) {
      return "(?:" + text.substring(colon + 1, text.length() - 1).strip() + ")";
    }
    return text.endsWith("...}") ? ".*" : "[^/]+";
  }

  private static String regex(String template) {
    StringBuilder regex = new StringBuilder();
    Matcher variables = VARIABLE.matcher(template);
    int end = 0;
    while (variables.find()) {
      regex.append(Pattern.quote(template.substring(end, variables.start())));
      regex.append(variable(variables.group()));
      end = variables.end();
    }
    return regex.append(Pattern.quote(template.substring(end))).toString();
  }
}
