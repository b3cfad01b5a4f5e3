/** A span of OpenTelemetry for each request and each job. */
@SuppressWarnings({
  "requires-automatic",
  "requires-transitive-automatic"
}) // its jars are no modules
module dev.rrjava.opentelemetry {
  requires transitive dev.rrjava.runtime;
  requires transitive io.opentelemetry.api;
  requires io.opentelemetry.context;
  requires static dev.rrjava.services; // log records get the ids of spans if it is there
  requires static org.jspecify;

  exports dev.rrjava.opentelemetry;

  provides dev.rrjava.jobs.PushedHeaders with
      dev.rrjava.opentelemetry.SpanHeaders;
  provides dev.rrjava.logging.LogAttributes with
      dev.rrjava.opentelemetry.SpanAttributes;
}
