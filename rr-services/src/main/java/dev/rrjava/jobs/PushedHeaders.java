package dev.rrjava.jobs;

import java.util.Map;

/**
 * Adds headers to jobs that are pushed. Implementations are found by {@link
 * java.util.ServiceLoader}; that of {@code rr-opentelemetry} adds the current trace.
 */
public interface PushedHeaders {

  /**
   * Returns headers for a job that the current thread pushes. A header that the job has already
   * takes precedence.
   *
   * @return names and values; none if there is nothing to add
   */
  Map<String, String> current();
}
