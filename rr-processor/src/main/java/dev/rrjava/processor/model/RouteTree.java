package dev.rrjava.processor.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Routes by the segments of their templates. A node stands for what its path matches.
 *
 * @param path the segments from the root to here
 * @param endpoints the methods whose template ends here, by their HTTP methods
 * @param literals where the next segment leads, if it is one of these
 * @param variable where any other one leads
 */
public record RouteTree(
    List<Segment> path,
    List<Endpoint> endpoints,
    SortedMap<String, RouteTree> literals,
    Optional<RouteTree> variable) {
  private static final String GET = "GET";
  private static final String HEAD = "HEAD";

  private record Entry(HandlerClass handler, RouteMethod route) {
    List<Segment> segments() {
      return route.template().segments();
    }
  }

  /**
   * The tree of all routes.
   *
   * @param handlers the classes, sorted
   * @return its root
   */
  public static RouteTree of(List<HandlerClass> handlers) {
    List<Entry> entries =
        handlers.stream()
            .flatMap(handler -> handler.routes().stream().map(route -> new Entry(handler, route)))
            .toList();
    return node(List.of(), entries);
  }

  /**
   * The methods of this node and of all below it.
   *
   * @return in no particular order, but always in the same
   */
  public Stream<Endpoint> allEndpoints() {
    Stream<RouteTree> children = Stream.concat(literals.values().stream(), variable.stream());
    return Stream.concat(endpoints.stream(), children.flatMap(RouteTree::allEndpoints));
  }

  private static RouteTree node(List<Segment> path, List<Entry> entries) {
    int depth = path.size();
    List<Entry> here = new ArrayList<>();
    SortedMap<String, List<Entry>> byLiteral = new TreeMap<>();
    List<Entry> behindVariable = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.segments().size() == depth) {
        here.add(entry);
      } else if (entry.segments().get(depth) instanceof Segment.Literal literal) {
        byLiteral.computeIfAbsent(literal.text(), text -> new ArrayList<>()).add(entry);
      } else {
        behindVariable.add(entry);
      }
    }
    SortedMap<String, RouteTree> literals = new TreeMap<>();
    byLiteral.forEach((text, below) -> literals.put(text, child(path, below)));
    Optional<RouteTree> variable =
        behindVariable.isEmpty() ? Optional.empty() : Optional.of(child(path, behindVariable));
    return new RouteTree(path, endpoints(here), literals, variable);
  }

  private static RouteTree child(List<Segment> path, List<Entry> entries) {
    List<Segment> longer = new ArrayList<>(path);
    longer.add(entries.get(0).segments().get(path.size()));
    return node(List.copyOf(longer), entries);
  }

  private static List<Endpoint> endpoints(List<Entry> entries) {
    boolean isHeadDeclared =
        entries.stream().anyMatch(entry -> entry.route().httpMethods().contains(HEAD));
    return entries.stream()
        .map(entry -> endpoint(entry, isHeadDeclared))
        .sorted(Comparator.comparing(endpoint -> endpoint.httpMethods().get(0)))
        .toList();
  }

  private static Endpoint endpoint(Entry entry, boolean isHeadDeclared) {
    SortedSet<String> httpMethods = new TreeSet<>(entry.route().httpMethods());
    if (httpMethods.contains(GET) && !isHeadDeclared) {
      httpMethods.add(HEAD);
    }
    return new Endpoint(entry.handler(), entry.route(), List.copyOf(httpMethods));
  }
}
