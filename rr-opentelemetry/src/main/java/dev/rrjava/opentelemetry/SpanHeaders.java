package dev.rrjava.opentelemetry;

import dev.rrjava.jobs.PushedHeaders;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Adds the current span to jobs that are pushed, as W3C Trace Context. */
@SuppressWarnings("exports") // used if there are jobs of that module
public final class SpanHeaders implements PushedHeaders {
  /** Called by {@link java.util.ServiceLoader}. */
  public SpanHeaders() {}

  @Override
  public Map<String, String> current() {
    if (!Span.current().getSpanContext().isValid()) {
      return Map.of();
    }
    Map<String, String> headers = new LinkedHashMap<>();
    W3CTraceContextPropagator.getInstance()
        .inject(Context.current(), headers, (map, name, value) -> add(headers, name, value));
    return headers;
  }

  /** Adds a header with the name by which the server's plugin {@code otel} looks for it. */
  private static void add(Map<String, String> headers, String name, String value) {
    headers.put(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), value);
  }
}
