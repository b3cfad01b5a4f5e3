package dev.rrjava.logging;

import java.util.Map;

/**
 * Adds attributes to log records, beside those of {@link LogContext}. Implementations are found by
 * {@link java.util.ServiceLoader}; that of {@code rr-opentelemetry} adds the current span.
 */
public interface LogAttributes {

  /**
   * Returns the attributes of the current thread. They replace those of {@link LogContext} with the
   * same names.
   *
   * @return names and values; none if there is nothing to add
   */
  Map<String, String> current();
}
