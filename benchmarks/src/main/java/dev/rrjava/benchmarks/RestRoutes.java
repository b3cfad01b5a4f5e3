package dev.rrjava.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Typical routes of a REST service, four for each resource, half of them with variables, and
 * requests for them.
 */
public final class RestRoutes {
  private static final List<String> TEMPLATES =
      List.of("GET /api/%s", "POST /api/%s", "GET /api/%s/{id}", "PUT /api/%s/{id}/items/{part}");
  private static final String[] SYLLABLES = {
    "or", "ders", "in", "voi", "ces", "pay", "ments", "cus", "to", "mers"
  };
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final int LARGEST_VALUE = 100_000;
  private static final long SEED = 1;

  private RestRoutes() {}

  /**
   * Returns a number of different routes.
   *
   * @param count the number of routes
   * @return method and template of each
   */
  public static List<String> of(int count) {
    List<String> routes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      routes.add(TEMPLATES.get(i % TEMPLATES.size()).formatted(resource(i / TEMPLATES.size())));
    }
    return routes;
  }

  /** Returns a word for each number, whose length grows with it. */
  private static String resource(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word.toString();
  }

  /**
   * Returns the variables of a route.
   *
   * @param route method and template
   * @return their names, from left to right
   */
  public static List<String> variables(String route) {
    return VARIABLE.matcher(route).results().map(result -> result.group(1)).toList();
  }

  /**
   * A request for one of several routes.
   *
   * @param route the index of the route
   * @param line method and path
   * @param values the values of the variables, from left to right
   */
  public record Sent(int route, String line, List<String> values) {
    /**
     * Returns the method.
     *
     * @return the part before the space
     */
    public String method() {
      return line.substring(0, line.indexOf(' '));
    }

    /**
     * Returns the path.
     *
     * @return the part after the space
     */
    public String path() {
      return line.substring(line.indexOf(' ') + 1);
    }
  }

  /**
   * Returns one request for each route.
   *
   * @param routes method and template of each
   * @return the requests, in the order of the routes
   */
  public static List<Sent> oneForEach(List<String> routes) {
    Random random = new Random(SEED);
    List<Sent> requests = new ArrayList<>(routes.size());
    for (int i = 0; i < routes.size(); i++) {
      requests.add(request(i, routes.get(i), random));
    }
    return requests;
  }

  /**
   * Returns requests for routes, all equally often, in a random order that is the same each time.
   *
   * @param routes method and template of each
   * @param asked how many of the routes there are requests for; they are spread over all, and of
   *     each kind there are as many whatever the number of routes
   * @param count how many requests
   * @return the requests
   */
  public static List<Sent> requests(List<String> routes, int asked, int count) {
    Random random = new Random(SEED);
    List<Sent> requests = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int number = random.nextInt(asked);
      int kind = number % TEMPLATES.size();
      int route = number * (routes.size() / asked) / TEMPLATES.size() * TEMPLATES.size() + kind;
      requests.add(request(route, routes.get(route), random));
    }
    return requests;
  }

  private static Sent request(int index, String route, Random random) {
    List<String> values =
        variables(route).stream()
            .map(name -> Integer.toString(random.nextInt(LARGEST_VALUE)))
            .toList();
    int[] next = {0};
    String line =
        VARIABLE.matcher(route).replaceAll((MatchResult variable) -> values.get(next[0]++));
    return new Sent(index, line, values);
  }
}
