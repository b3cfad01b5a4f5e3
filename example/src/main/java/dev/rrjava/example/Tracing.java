package dev.rrjava.example;

import dev.rrjava.http.RoutedHandler;
import dev.rrjava.jobs.JobHandler;
import dev.rrjava.opentelemetry.JobSpans;
import dev.rrjava.opentelemetry.ServerSpans;
import org.jspecify.annotations.Nullable;

/**
 * Creates spans of requests and jobs, if a variable names the collector for them. Otherwise no
 * class of OpenTelemetry is loaded.
 */
final class Tracing {
  private static final @Nullable String COLLECTOR = System.getenv("OTEL_EXPORTER_OTLP_ENDPOINT");

  private Tracing() {}

  static RoutedHandler requests(RoutedHandler routes) {
    return COLLECTOR == null ? routes : ServerSpans.handler(routes, Telemetry.to(COLLECTOR));
  }

  static JobHandler jobs(JobHandler jobs) {
    return COLLECTOR == null ? jobs : JobSpans.handler(jobs, Telemetry.to(COLLECTOR));
  }
}
