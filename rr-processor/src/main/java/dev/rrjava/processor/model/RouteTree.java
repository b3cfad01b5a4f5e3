package dev.rrjava.processor.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Routes by the segments of their templates. A node stands for what its path matches.
 *
 * @param path the segments from the root to here
 * @param endpoints the methods whose template ends here, by their HTTP methods
 * @param literals where the next segment leads, if it is one of these
 * @param composites where it leads if it is of one of these forms, in the order in which they are
 *     tried; their variables have no names
 * @param patterns where it leads if it is of one of these forms, in the order in which they are
 *     tried
 * @param variable where any other one that is not empty leads
 * @param rest where it leads with all that are behind it
 */
public record RouteTree(
    List<Segment> path,
    List<Endpoint> endpoints,
    SortedMap<String, RouteTree> literals,
    SortedMap<Segment.Composite, RouteTree> composites,
    SortedMap<String, RouteTree> patterns,
    Optional<RouteTree> variable,
    Optional<RouteTree> rest) {
  private static final String GET = "GET";
  private static final String HEAD = "HEAD";

  /** The longer of two regular expressions says more, as a rule. */
  private static final Comparator<String> LONGEST_FIRST =
      (first, second) ->
          first.length() == second.length()
              ? first.compareTo(second)
              : Integer.compare(second.length(), first.length());

  /** What has more text says more, then what has more regular expressions. */
  private static final Comparator<Segment.Composite> MOST_TEXT_FIRST = RouteTree::compare;

  private static int compare(Segment.Composite first, Segment.Composite second) {
    int order = Integer.compare(length(second.texts()), length(first.texts()));
    if (order == 0) {
      order = Integer.compare(second.regexes().size(), first.regexes().size());
    }
    if (order == 0) {
      order = Integer.compare(length(second.regexes()), length(first.regexes()));
    }
    return order == 0 ? first.text().compareTo(second.text()) : order;
  }

  private static int length(Collection<String> texts) {
    int length = 0;
    for (String text : texts) {
      length += text.length();
    }
    return length;
  }

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
    List<Entry> entries = new ArrayList<>();
    for (HandlerClass handler : handlers) {
      for (RouteMethod route : handler.routes()) {
        entries.add(new Entry(handler, route));
      }
    }
    return node(List.of(), entries);
  }

  /**
   * The methods of this node and of all below it.
   *
   * @return in no particular order, but always in the same
   */
  public List<Endpoint> allEndpoints() {
    List<Endpoint> all = new ArrayList<>();
    addEndpointsTo(all);
    return all;
  }

  private void addEndpointsTo(List<Endpoint> all) {
    all.addAll(endpoints);
    for (RouteTree child : children()) {
      child.addEndpointsTo(all);
    }
  }

  /**
   * A node that has nothing but some of the patterns of this one.
   *
   * @param some the patterns
   * @return a node for the same path
   */
  public RouteTree withPatterns(SortedMap<String, RouteTree> some) {
    return new RouteTree(
        path, List.of(), new TreeMap<>(), noComposites(), some, Optional.empty(), Optional.empty());
  }

  /**
   * A node that has nothing but some of the composites of this one.
   *
   * @param some the composites
   * @return a node for the same path
   */
  public RouteTree withComposites(SortedMap<Segment.Composite, RouteTree> some) {
    return new RouteTree(
        path,
        List.of(),
        new TreeMap<>(),
        some,
        new TreeMap<>(),
        Optional.empty(),
        Optional.empty());
  }

  private static <V> SortedMap<Segment.Composite, V> noComposites() {
    return new TreeMap<>(MOST_TEXT_FIRST);
  }

  /**
   * The nodes right below this one.
   *
   * @return in the order in which they are tried
   */
  public List<RouteTree> children() {
    List<RouteTree> children = new ArrayList<>(literals.values());
    children.addAll(composites.values());
    children.addAll(patterns.values());
    if (variable.isPresent()) {
      children.add(variable.get());
    }
    if (rest.isPresent()) {
      children.add(rest.get());
    }
    return children;
  }

  /**
   * Whether all templates that lead here end here.
   *
   * @return false when there is a node below
   */
  public boolean isLeaf() {
    return children().isEmpty();
  }

  private static RouteTree node(List<Segment> path, List<Entry> entries) {
    int depth = path.size();
    List<Entry> here = new ArrayList<>();
    SortedMap<String, List<Entry>> byLiteral = new TreeMap<>();
    SortedMap<Segment.Composite, List<Entry>> byComposite = noComposites();
    SortedMap<String, List<Entry>> byPattern = new TreeMap<>(LONGEST_FIRST);
    List<Entry> behindVariable = new ArrayList<>();
    List<Entry> behindRest = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.segments().size() == depth) {
        here.add(entry);
      } else if (entry.segments().get(depth) instanceof Segment.Literal literal) {
        byLiteral.computeIfAbsent(literal.value(), value -> new ArrayList<>()).add(entry);
      } else if (entry.segments().get(depth) instanceof Segment.Pattern pattern) {
        byPattern.computeIfAbsent(pattern.regex(), regex -> new ArrayList<>()).add(entry);
      } else if (entry.segments().get(depth) instanceof Segment.Composite composite) {
        byComposite
            .computeIfAbsent(Template.withoutNames(composite), form -> new ArrayList<>())
            .add(entry);
      } else if (entry.segments().get(depth) instanceof Segment.CatchAll) {
        behindRest.add(entry);
      } else {
        behindVariable.add(entry);
      }
    }
    return new RouteTree(
        path,
        endpoints(here),
        children(path, byLiteral),
        children(path, byComposite),
        children(path, byPattern),
        child(path, behindVariable),
        child(path, behindRest));
  }

  private static <K> SortedMap<K, RouteTree> children(
      List<Segment> path, SortedMap<K, List<Entry>> entries) {
    SortedMap<K, RouteTree> children = new TreeMap<>(entries.comparator());
    for (Map.Entry<K, List<Entry>> below : entries.entrySet()) {
      children.put(below.getKey(), child(path, below.getValue()).orElseThrow());
    }
    return children;
  }

  private static Optional<RouteTree> child(List<Segment> path, List<Entry> entries) {
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    List<Segment> longer = new ArrayList<>(path);
    longer.add(entries.get(0).segments().get(path.size()));
    return Optional.of(node(List.copyOf(longer), entries));
  }

  private static List<Endpoint> endpoints(List<Entry> entries) {
    boolean isHeadDeclared = false;
    for (Entry entry : entries) {
      isHeadDeclared |= entry.route().httpMethods().contains(HEAD);
    }
    List<Endpoint> endpoints = new ArrayList<>();
    for (Entry entry : entries) {
      endpoints.add(endpoint(entry, isHeadDeclared));
    }
    endpoints.sort(Comparator.comparing(endpoint -> endpoint.httpMethods().get(0)));
    return List.copyOf(endpoints);
  }

  private static Endpoint endpoint(Entry entry, boolean isHeadDeclared) {
    SortedSet<String> httpMethods = new TreeSet<>(entry.route().httpMethods());
    if (httpMethods.contains(GET) && !isHeadDeclared) {
      httpMethods.add(HEAD);
    }
    return new Endpoint(entry.handler(), entry.route(), List.copyOf(httpMethods));
  }

  /**
   * A routed method, with the HTTP methods that it handles.
   *
   * @param handler its class
   * @param route the method
   * @param httpMethods in alphabetical order; {@code GET} includes {@code HEAD} unless another
   *     method handles it
   */
  public record Endpoint(HandlerClass handler, RouteMethod route, List<String> httpMethods) {}
}
