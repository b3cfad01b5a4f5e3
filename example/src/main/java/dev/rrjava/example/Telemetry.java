package dev.rrjava.example;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;

/** Sends spans to a collector of OpenTelemetry. */
final class Telemetry {
  private Telemetry() {}

  /** Sends them in batches; the last ones when the worker ends. */
  static OpenTelemetry to(String collector) {
    OtlpHttpSpanExporter exporter =
        OtlpHttpSpanExporter.builder().setEndpoint(collector + "/v1/traces").build();
    SdkTracerProvider tracers =
        SdkTracerProvider.builder()
            .setResource(Resource.builder().put("service.name", "ferries").build())
            .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
            .build();
    Runtime.getRuntime().addShutdownHook(new Thread(tracers::close));
    return OpenTelemetrySdk.builder()
        .setTracerProvider(tracers)
        .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
        .build();
  }
}
