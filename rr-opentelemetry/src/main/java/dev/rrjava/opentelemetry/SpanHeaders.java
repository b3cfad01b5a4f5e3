package dev.rrjava.opentelemetry;

import dev.rrjava.jobs.PushedHeaders;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Adds the current span to jobs that are pushed: as W3C Trace Context, which the server's plugin
 * {@code otel} reads, and as the propagators of {@link GlobalOpenTelemetry} write it, with baggage
 * if they do.
 */
@SuppressWarnings("exports") // used if there are jobs of that module
public final class SpanHeaders implements PushedHeaders {
  /** Called by {@link java.util.ServiceLoader}. */
  public SpanHeaders() {}

  @Override
  public Map<String, String> current() {
    Context context = Context.current();
    if (context.equals(Context.root())) {
      return Map.of();
    }
    Map<String, String> headers = new LinkedHashMap<>();
    inject(context, W3CTraceContextPropagator.getInstance(), headers);
    // Asked first: get() sets an implementation that does nothing, and the application's too late.
    if (GlobalOpenTelemetry.isSet()) {
      inject(context, GlobalOpenTelemetry.getPropagators().getTextMapPropagator(), headers);
    }
    return headers;
  }

  private static void inject(
      Context context, TextMapPropagator propagator, Map<String, String> headers) {
    propagator.inject(context, headers, (map, name, value) -> add(headers, name, value));
  }

  /** Adds a header with the name by which the server's plugin {@code otel} looks for it. */
  private static void add(Map<String, String> headers, String name, String value) {
    headers.put(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), value);
  }
}
