package dev.rrjava.opentelemetry;

import dev.rrjava.http.Request;
import dev.rrjava.http.RequestHandler;
import dev.rrjava.http.Response;
import dev.rrjava.http.RouteInfo;
import dev.rrjava.http.RoutedHandler;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Creates a span for each request:
 *
 * <pre>{@code
 * HttpWorker.create().serve(ServerSpans.handler(Routes.of(…)));
 * }</pre>
 *
 * <p>Its parent is what the fields {@code traceparent} and so on of the request say, as the
 * propagators of the application read them; the server's plugin {@code otel} writes these fields.
 * It is current while the handler runs, and while a stream is sent, and ends with the response. Its
 * name is the method with the template of the route, for example <code>GET /notes/{id}</code>; its
 * status is an error for 5xx and for exceptions.
 *
 * <p>The application chooses and configures the SDK. Without one, nothing is recorded.
 */
public final class ServerSpans {
  private static final String SCOPE = "dev.rrjava.opentelemetry";
  private static final RequestFields FIELDS = new RequestFields();

  private ServerSpans() {}

  /**
   * Returns a handler that creates spans with {@link GlobalOpenTelemetry}, which has to be set
   * before the first request.
   *
   * @param handler the generated {@code Routes}, for example
   * @return the handler to serve
   */
  public static RoutedHandler handler(RoutedHandler handler) {
    return new WithSpans(handler, new Spans(GlobalOpenTelemetry::get));
  }

  /**
   * Returns a handler that creates spans with {@link GlobalOpenTelemetry}, which has to be set
   * before the first request.
   *
   * @param handler your own code
   * @return the handler to serve
   */
  public static RequestHandler handler(RequestHandler handler) {
    return handler(handler, new Spans(GlobalOpenTelemetry::get));
  }

  /**
   * Returns a handler that creates spans.
   *
   * @param handler the generated {@code Routes}, for example
   * @param telemetry creates the spans, and has the propagators
   * @return the handler to serve
   */
  public static RoutedHandler handler(RoutedHandler handler, OpenTelemetry telemetry) {
    return new WithSpans(handler, new Spans(() -> telemetry));
  }

  /**
   * Returns a handler that creates spans.
   *
   * @param handler your own code
   * @param telemetry creates the spans, and has the propagators
   * @return the handler to serve
   */
  public static RequestHandler handler(RequestHandler handler, OpenTelemetry telemetry) {
    return handler(handler, new Spans(() -> telemetry));
  }

  private static RequestHandler handler(RequestHandler handler, Spans spans) {
    return handler instanceof RoutedHandler routed
        ? new WithSpans(routed, spans)
        : request -> spans.handle(request, handler);
  }

  private record Instruments(Tracer tracer, TextMapPropagator propagator) {
    static Instruments of(OpenTelemetry telemetry) {
      return new Instruments(
          telemetry.getTracer(SCOPE), telemetry.getPropagators().getTextMapPropagator());
    }
  }

  /** Creates the span of a request, and has another handler handle it. */
  private static final class Spans {
    private final Supplier<OpenTelemetry> telemetry;

    /** Null until the first request: the application may not have set up telemetry before. */
    private volatile @Nullable Instruments instruments;

    private Spans(Supplier<OpenTelemetry> telemetry) {
      this.telemetry = telemetry;
    }

    @Nullable Response handle(Request request, RequestHandler handler) throws Exception {
      Instruments used = instruments();
      Context parent = used.propagator().extract(Context.root(), request, FIELDS);
      RequestSpan span = RequestSpan.start(used.tracer(), request, parent);
      request.onComplete(span::end);
      return handler.handle(request);
    }

    private Instruments instruments() {
      Instruments known = instruments;
      if (known == null) {
        known = Instruments.of(telemetry.get());
        instruments = known;
      }
      return known;
    }
  }

  private static final class WithSpans extends RoutedHandler {
    private final RoutedHandler handler;
    private final Spans spans;

    private WithSpans(RoutedHandler handler, Spans spans) {
      this.handler = handler;
      this.spans = spans;
    }

    @Override
    public @Nullable Response handle(Request request) throws Exception {
      return spans.handle(request, handler);
    }

    @Override
    public List<RouteInfo> routes() {
      return handler.routes();
    }
  }
}
