package dev.rrjava.opentelemetry;

import dev.rrjava.http.Request;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header fields that propagators ask for. Several fields with one name are one list (RFC
 * 9110, section 5.3): those of {@code tracestate} are joined, and those of {@code traceparent} are
 * invalid, as W3C Trace Context says.
 */
final class RequestFields implements TextMapGetter<Request> {
  @Override
  @SuppressWarnings("deprecation") // but abstract
  public Iterable<String> keys(Request request) {
    return request.headers().toMap().keySet();
  }

  @Override
  public @Nullable String get(@Nullable Request request, String name) {
    return request == null ? null : joined(request.headers().all(name));
  }

  /** Returns several fields as one; null if there is none. Empty ones are no part of the list. */
  static @Nullable String joined(List<String> values) {
    return values.isEmpty()
        ? null
        : values.stream().filter(value -> !value.isBlank()).collect(Collectors.joining(","));
  }

  @Override
  public Iterator<String> getAll(@Nullable Request request, String name) {
    return request == null ? Collections.emptyIterator() : request.headers().all(name).iterator();
  }
}
