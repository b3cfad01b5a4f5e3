package dev.rrjava.opentelemetry;

import dev.rrjava.logging.LogAttributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Map;

/** Adds the ids of the current span to log records, whichever code has created it. */
@SuppressWarnings("exports") // used if there are log records of that module
public final class SpanAttributes implements LogAttributes {
  /** Called by {@link java.util.ServiceLoader}. */
  public SpanAttributes() {}

  @Override
  public Map<String, String> current() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid()
        ? Map.of("trace_id", span.getTraceId(), "span_id", span.getSpanId())
        : Map.of();
  }
}
