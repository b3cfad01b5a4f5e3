package dev.rrjava.benchmarks;

import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.routing.Router;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures routing a request to its handler, with few and with many routes. Each application is
 * compiled for the run; requests are in random order, so that nothing can learn it. The number of
 * requests does not depend on the number of routes, so that they take the same space in the caches.
 * If they are for ten of the routes, so does the code of the handlers, and what remains is the cost
 * of the router.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class RoutingBenchmark {
  private static final int REQUESTS = 4096; // a power of two

  /** The number of routes. */
  @Param({"10", "100", "1000", "10000"})
  public int routes;

  /** The number of routes that are requested: a few, or all. */
  @Param({"10", "all"})
  public String asked = "";

  private Request[] requests = {};
  private @Nullable Router router;
  private int next;

  /** Compiles the application, and handles every request once. */
  @Setup
  public void start() throws Exception {
    List<String> templates = RestRoutes.of(routes);
    try (GeneratedRoutes application =
        new GeneratedRoutes().write(templates, HandlerCode.NOTHING)) {
      application.compile(true);
      Router loaded = application.load();
      int few = asked.equals("all") ? routes : Integer.parseInt(asked);
      requests =
          RestRoutes.requests(templates, few, REQUESTS).stream()
              .map(DecodedRequest::of)
              .toArray(Request[]::new);
      for (Request request : requests) {
        Response response = loaded.handle(request);
        if (response.status() != 204) {
          throw new IllegalStateException(
              request.method() + " " + request.path() + ": " + response.status());
        }
      }
      router = loaded;
    }
  }

  /** Handles the next request. */
  @Benchmark
  public Response dispatch() throws Exception {
    next = (next + 1) & (REQUESTS - 1);
    return Objects.requireNonNull(router).handle(requests[next]);
  }
}
