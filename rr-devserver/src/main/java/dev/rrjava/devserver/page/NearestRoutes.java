package dev.rrjava.devserver.page;

import dev.rrjava.devserver.config.EditDistance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sorts routes by how much a path has to be changed until they match it. */
final class NearestRoutes {
  /** A variable matches any segment, but a literal that is equal is nearer. */
  private static final double VARIABLE = 0.2;

  private static final double MISSING_SEGMENT = 1;

  /** For each equal segment at the start: who types a long path errs at its end. */
  private static final double EQUAL_START = 1;

  private NearestRoutes() {}

  /** Returns the routes, the nearest first; those for the method of the request before others. */
  static List<Route> of(List<Route> routes, String method, String path) {
    return routes.stream()
        .sorted(
            Comparator.comparingDouble((Route route) -> distance(route, method, path))
                .thenComparing(Route::template)
                .thenComparing(Route::methods))
        .toList();
  }

  /** Returns whether a route differs by little, such as a typing error or a missing slash. */
  static boolean isNear(Route route, String path) {
    return pathDistance(route.template(), path) < 1;
  }

  private static double distance(Route route, String method, String path) {
    List<String> methods = List.of(route.methods().split("\\|", -1));
    boolean allows = methods.contains(method) || methods.contains("ANY");
    return pathDistance(route.template(), path)
        - EQUAL_START * equalStart(route.template(), path)
        + (allows ? 0 : 0.1);
  }

  /** Returns how many segments at the start are equal. */
  private static int equalStart(String template, String path) {
    List<String> wanted = segments(template);
    List<String> sent = segments(path);
    int count = 0;
    while (count < Math.min(wanted.size(), sent.size())
        && !sent.get(count).isEmpty()
        && wanted.get(count).equals(sent.get(count))) {
      count++;
    }
    return count;
  }

  /** Joins routes with the same path: the methods of all, in the order in which they come. */
  static List<List<Route>> byPath(List<Route> nearest) {
    Map<String, List<Route>> paths = new LinkedHashMap<>();
    for (Route route : nearest) {
      paths.computeIfAbsent(route.template(), unused -> new ArrayList<>()).add(route);
    }
    return List.copyOf(paths.values());
  }

  private static double pathDistance(String template, String path) {
    List<String> wanted = segments(template);
    List<String> sent = segments(path);
    double[] row = new double[sent.size() + 1];
    for (int column = 1; column < row.length; column++) {
      row[column] = column * MISSING_SEGMENT;
    }
    for (String segment : wanted) {
      double diagonal = row[0];
      boolean isRest = segment.endsWith("...}");
      row[0] += isRest ? VARIABLE : MISSING_SEGMENT;
      for (int column = 1; column < row.length; column++) {
        double above = row[column];
        double replaced = diagonal + difference(segment, sent.get(column - 1));
        double inserted = row[column - 1] + (isRest ? VARIABLE / 10 : MISSING_SEGMENT);
        row[column] = Math.min(replaced, Math.min(above + MISSING_SEGMENT, inserted));
        diagonal = above;
      }
    }
    return row[row.length - 1] + (template.endsWith("/") == path.endsWith("/") ? 0 : VARIABLE);
  }

  private static List<String> segments(String path) {
    return List.of(path.replaceAll("^/+|/+$", "").split("/+", -1));
  }

  /** Returns 0 for equal segments, up to 1.5 for those that have nothing in common. */
  private static double difference(String segment, String sent) {
    if (segment.equals(sent)) {
      return 0;
    }
    if (segment.startsWith("{")) {
      return sent.isEmpty() ? 1 : VARIABLE;
    }
    int longest = Math.max(1, Math.max(segment.length(), sent.length()));
    return 1.5 * EditDistance.between(segment, sent) / longest;
  }
}
