package dev.rrjava.generated;

import dev.rrjava.http.RouteInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The routes of a generated router by their numbers, as its adapters describe them. */
public final class RouteList {
  private final List<List<RouteInfo>> adapters = new ArrayList<>();
  private Class<?> handler = Object.class;
  private String prefix = "";

  /** Creates an empty list. */
  public RouteList() {}

  /**
   * Starts the routes of the next adapter.
   *
   * @param type the class of its handler
   * @return this
   */
  public RouteList of(Class<?> type) {
    return of(type, "");
  }

  /**
   * Starts the routes of the next adapter, whose path templates have a prefix.
   *
   * @param type the class of its handler
   * @param prefixOfAll the beginning of all its path templates
   * @return this
   */
  public RouteList of(Class<?> type, String prefixOfAll) {
    handler = type;
    prefix = prefixOfAll;
    adapters.add(new ArrayList<>());
    return this;
  }

  /**
   * Adds the next route of an adapter, for {@code GET} and {@code HEAD}.
   *
   * @param template the path template after the prefix
   * @param handlerMethod the name of the method that is called
   * @return this
   */
  public RouteList get(String template, String handlerMethod) {
    return add("GET|HEAD", template, handlerMethod);
  }

  /**
   * Adds the next route of an adapter, for {@code POST}.
   *
   * @param template the path template after the prefix
   * @param handlerMethod the name of the method that is called
   * @return this
   */
  public RouteList post(String template, String handlerMethod) {
    return add("POST", template, handlerMethod);
  }

  /**
   * Adds the next route of an adapter, for {@code PUT}.
   *
   * @param template the path template after the prefix
   * @param handlerMethod the name of the method that is called
   * @return this
   */
  public RouteList put(String template, String handlerMethod) {
    return add("PUT", template, handlerMethod);
  }

  /**
   * Adds the next route of an adapter, for {@code PATCH}.
   *
   * @param template the path template after the prefix
   * @param handlerMethod the name of the method that is called
   * @return this
   */
  public RouteList patch(String template, String handlerMethod) {
    return add("PATCH", template, handlerMethod);
  }

  /**
   * Adds the next route of an adapter, for {@code DELETE}.
   *
   * @param template the path template after the prefix
   * @param handlerMethod the name of the method that is called
   * @return this
   */
  public RouteList delete(String template, String handlerMethod) {
    return add("DELETE", template, handlerMethod);
  }

  /**
   * Adds the next route of an adapter.
   *
   * @param methods the HTTP methods, separated by {@code |}
   * @param template the path template after the prefix
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
   * @param template the path template after the prefix
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
                prefix + template,
                consumes,
                produces,
                handler,
                handlerMethod));
    return this;
  }

  /**
   * Removes {@code HEAD} from a route with {@code GET}, because another route handles it.
   *
   * @param adapter the number of its adapter
   * @param route its number in the adapter
   * @return this
   */
  public RouteList withoutHead(int adapter, int route) {
    RouteInfo known = route(adapter, route);
    List<String> methods =
        known.methods().stream().filter(method -> !method.equals("HEAD")).toList();
    adapters
        .get(adapter)
        .set(
            route,
            new RouteInfo(
                methods,
                known.template(),
                known.consumes(),
                known.produces(),
                known.handler(),
                known.handlerMethod()));
    return this;
  }

  /**
   * Returns a route.
   *
   * @param adapter the number of its adapter
   * @param route its number in the adapter
   * @return the route
   */
  public RouteInfo route(int adapter, int route) {
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
