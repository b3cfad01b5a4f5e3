package dev.rrjava.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Routes as a REST service has them, four for each resource, half of them with variables, and
 * requests for them.
 */
final class RestRoutes {
  private static final List<String> TEMPLATES =
      List.of("GET /api/%s", "POST /api/%s", "GET /api/%s/{id}", "PUT /api/%s/{id}/items/{part}");
  private static final String[] SYLLABLES = {
    "or", "ders", "in", "voi", "ces", "pay", "ments", "cus", "to", "mers"
  };
  private static final long SEED = 1;

  private RestRoutes() {}

  static List<String> of(int count) {
    List<String> routes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      routes.add(TEMPLATES.get(i % TEMPLATES.size()).formatted(resource(i / TEMPLATES.size())));
    }
    return routes;
  }

  /** A word for each number, of a length that grows with it. */
  private static String resource(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word.toString();
  }

  /**
   * Requests for routes, all equally often, in a random order that is the same each time.
   *
   * @return method and path of each
   */
  static List<String> requests(List<String> routes, int count) {
    Random random = new Random(SEED);
    List<String> requests = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String route = routes.get(random.nextInt(routes.size()));
      requests.add(
          route
              .replace("{id}", Integer.toString(random.nextInt(100_000)))
              .replace("{part}", Integer.toString(random.nextInt(100))));
    }
    return requests;
  }
}
