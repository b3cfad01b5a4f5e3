package dev.rrjava.opentelemetry;

import dev.rrjava.http.HttpWorker;
import dev.rrjava.jobs.JobResult;
import dev.rrjava.jobs.JobWorker;
import dev.rrjava.jobs.WorkerModes;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;

/** A worker that appends its spans to a file in its working directory. */
final class TracedService {
  static final Path FILE = Path.of("spans.txt");

  private TracedService() {}

  public static void main(String[] args) {
    SdkTracerProvider tracers =
        SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(new FileExporter()))
            .build();
    GlobalOpenTelemetry.set(
        OpenTelemetrySdk.builder()
            .setTracerProvider(tracers)
            .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
            .build());
    new WorkerModes()
        .http(
            () ->
                HttpWorker.create()
                    .serve(ServerSpans.handler(new Notes(GlobalOpenTelemetry.getTracer("notes")))))
        .jobs(() -> JobWorker.create().serve(JobSpans.handler(job -> JobResult.acknowledge())))
        .serve();
  }

  private static final class FileExporter implements SpanExporter {
    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      try {
        for (SpanData span : spans) {
          String line =
              "%s %s %s %s\n"
                  .formatted(
                      span.getTraceId(), span.getSpanId(), span.getParentSpanId(), span.getName());
          Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
