package dev.rrjava.benchmarks;

import dev.rrjava.benchmarks.generated.HttpRequest;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;
import dev.rrjava.http.RequestHandler;
import dev.rrjava.http.Response;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.Payload;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures a request to a handler with three parameters, of path, query and header, and its
 * response of 17 bytes: generated code compared with code written by hand for these routes only.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class BindingBenchmark {
  private static final byte[] CONTEXT =
      HttpRequest.newBuilder()
          .setMethod("GET")
          .setUri("http://example.test/items/4711?limit=20")
          .setRawQuery("limit=20")
          .setProtocol("HTTP/1.1")
          .putHeader("Accept", BrowserRequest.value("*/*"))
          .putHeader("Accept-Language", BrowserRequest.value("de"))
          .build()
          .toByteArray();

  private final RequestHandler generated = Routes.of(new Handlers());
  private final RequestHandler byHand = new ByHand(new Handlers());

  /** Checks the response of each handler. */
  @Setup(Level.Trial)
  public void check() throws Exception {
    for (RequestHandler handler : new RequestHandler[] {generated, byHand}) {
      if (answer(handler).status() != 200) {
        throw new IllegalStateException("the request was not answered");
      }
    }
  }

  private static Response answer(RequestHandler handler) throws Exception {
    return Objects.requireNonNull(handler.handle(request()));
  }

  /** Both start with a request of which nothing has been read. */
  private static Request request() {
    return Request.decode(new Payload(FrameHeader.PROTO, CONTEXT, CONTEXT.length));
  }

  @Benchmark
  public Response generated() throws Exception {
    return answer(generated);
  }

  @Benchmark
  public Response byHand() throws Exception {
    return answer(byHand);
  }

  /** Only the request, which is a part of both. */
  @Benchmark
  public String requestAlone() {
    return request().path();
  }

  /** The same routes as {@link Handlers}, of which it handles one. */
  private static final class ByHand implements RequestHandler {
    private static final String ITEMS = "/items/";

    private final Handlers handlers;

    ByHand(Handlers handlers) {
      this.handlers = handlers;
    }

    @Override
    public Response handle(Request request) {
      String path = request.path();
      int slash = path.indexOf('/', 1);
      return switch (slash < 0 ? path : path.substring(0, slash + 1)) {
        case ITEMS ->
            path.indexOf('/', ITEMS.length()) < 0 && request.method().equals("GET")
                ? item(request, path.substring(ITEMS.length()))
                : Response.empty(404);
        case "/", "/sleep", "/stream" -> Response.empty(501);
        default -> Response.empty(404);
      };
    }

    private Response item(Request request, String text) {
      int id;
      Optional<Integer> limit;
      try {
        id = Integer.parseInt(text);
        limit = request.query().first("limit").map(Integer::valueOf);
      } catch (NumberFormatException e) {
        throw new HttpException(400, "a number is wanted\n");
      }
      String language =
          request
              .header("Accept-Language")
              .orElseThrow(() -> new HttpException(400, "Accept-Language is required\n"));
      return Response.text(handlers.item(id, limit, language));
    }
  }
}
