package dev.rrjava.opentelemetry;

import dev.rrjava.http.Request;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Reads the header fields that propagators ask for. */
final class RequestFields implements TextMapGetter<Request> {
  @Override
  @SuppressWarnings("deprecation") // but abstract
  public Iterable<String> keys(Request request) {
    return request.headers().toMap().keySet();
  }

  @Override
  public @Nullable String get(@Nullable Request request, String name) {
    return request == null ? null : request.header(name).orElse(null);
  }

  @Override
  public Iterator<String> getAll(@Nullable Request request, String name) {
    return request == null ? Collections.emptyIterator() : request.headers().all(name).iterator();
  }
}
