package dev.rrjava.http;

import java.util.List;

/**
 * Describes a route: what it matches, and the method of the application that it calls. For logs,
 * metrics and filters: there are few {@link #template}s, but many paths.
 *
 * @param methods the HTTP methods; {@code HEAD} is one of them if {@code GET} is, unless it has a
 *     route of its own, and {@code ANY} matches all
 * @param template the path template, with its prefix, for example <code>/tasks/{id}</code>
 * @param consumes the media ranges of bodies; empty if none are declared
 * @param produces the media types of responses; empty if none are declared
 * @param handler the class whose method is called
 * @param handlerMethod the name of that method
 */
public record RouteInfo(
    List<String> methods,
    String template,
    List<String> consumes,
    List<String> produces,
    Class<?> handler,
    String handlerMethod) {

  /** The maximum width of a column, so that one long template does not make it wider. */
  private static final int MAX_COLUMN_WIDTH = 120;

  /**
   * Copies the lists.
   *
   * @param methods the HTTP methods
   * @param template the path template
   * @param consumes the media ranges of bodies
   * @param produces the media types of responses
   * @param handler the class whose method is called
   * @param handlerMethod the name of that method
   */
  public RouteInfo {
    methods = List.copyOf(methods);
    consumes = List.copyOf(consumes);
    produces = List.copyOf(produces);
  }

  /**
   * Returns a table of routes.
   *
   * @param routes the routes
   * @return one line per route, in their order
   */
  public static List<String> table(List<RouteInfo> routes) {
    int methodsWidth = 0;
    int templateWidth = 0;
    for (RouteInfo route : routes) {
      methodsWidth = Math.max(methodsWidth, route.joinedMethods().length());
      templateWidth = Math.max(templateWidth, route.template.length());
    }
    String format =
        "%-" + column(methodsWidth) + "s  %-" + column(templateWidth) + "s  %s" + "%s%s";
    return routes.stream()
        .map(
            route ->
                format.formatted(
                    route.joinedMethods(),
                    route.template,
                    route.handlerName(),
                    mediaTypes("consumes", route.consumes),
                    mediaTypes("produces", route.produces)))
        .toList();
  }

  private static int column(int width) {
    return Math.max(1, Math.min(width, MAX_COLUMN_WIDTH));
  }

  private static String mediaTypes(String verb, List<String> declared) {
    return declared.isEmpty() ? "" : "  " + verb + " " + String.join(", ", declared);
  }

  private String joinedMethods() {
    return String.join("|", methods);
  }

  /**
   * Returns the class, without its package, and the method that is called.
   *
   * @return for example {@code Tasks.show}
   */
  public String handlerName() {
    String name = handler.getName();
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.') + "." + handlerMethod;
  }

  /** Returns methods, template, handler and media types in one line. */
  @Override
  public String toString() {
    return joinedMethods()
        + " "
        + template
        + " "
        + handlerName()
        + mediaTypes("consumes", consumes)
        + mediaTypes("produces", produces);
  }
}
