package dev.rrjava.generated;

import dev.rrjava.http.RouteInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The routes of a generated router by their numbers, as it describes them. */
public final class RouteList {
  private final List<List<RouteInfo>> adapters = new ArrayList<>();
  private Class<?> handler = Object.class;

  /** Creates an empty list. */
  public RouteList() {}

  /**
   * Starts the routes of the next adapter.
   *
   * @param type the class of its handler
   * @return this
   */
  public RouteList of(Class<?> type) {
    handler = type;
    adapters.add(new ArrayList<>());
    return this;
  }

  /**
   * Adds the next route of an adapter.
   *
   * @param methods the HTTP methods, separated by {@code |}
   * @param template the path template
   * @param handlerMethod the name of the method that is called
   * @return this
   */
  public RouteList add(String methods, String template, String handlerMethod) {
    return add(methods, template, handlerMethod, List.of(), List.of());
  }

  /**
   * Adds the next route of an adapter, with the media types that it declares.
   *
   * @param methods the HTTP methods, separated by {@code |}
   * @param template the path template
   * @param handlerMethod the name of the method that is called
   * @param consumes the media ranges of bodies
   * @param produces the media types of responses
   * @return this
   */
  public RouteList add(
      String methods,
      String template,
      String handlerMethod,
      List<String> consumes,
      List<String> produces) {
    adapters
        .get(adapters.size() - 1)
        .add(
            new RouteInfo(
                List.of(methods.split("\\|", -1)),
                template,
                consumes,
                produces,
                handler,
                handlerMethod));
    return this;
  }

  /**
   * Returns a route.
   *
   * @param adapter the number of its adapter
   * @param route its number in the adapter
   * @return the route
   */
  public RouteInfo get(int adapter, int route) {
    return adapters.get(adapter).get(route);
  }

  /**
   * Returns all routes.
   *
   * @return sorted by template, methods and handler
   */
  public List<RouteInfo> sorted() {
    return adapters.stream()
        .flatMap(List::stream)
        .sorted(
            Comparator.comparing(RouteInfo::template)
                .thenComparing(route -> String.join("|", route.methods()))
                .thenComparing(RouteInfo::handlerName))
        .toList();
  }
}
