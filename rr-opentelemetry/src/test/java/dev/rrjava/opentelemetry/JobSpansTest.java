package dev.rrjava.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rrjava.jobs.JobHandler;
import dev.rrjava.jobs.JobResult;
import dev.rrjava.jobs.NewJob;
import dev.rrjava.jobs.PushedHeaders;
import dev.rrjava.jobs.ReceivedJob;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class JobSpansTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String PARENT = "b7ad6b7169203331";

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final SdkTracerProvider tracers =
      SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(exporter)).build();
  private final OpenTelemetrySdk telemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(tracers)
          .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
          .build();

  @AfterEach
  void close() {
    tracers.close();
  }

  private static ReceivedJob job(String header) {
    return ReceivedJob.of(
        NewJob.of("mail.send", "four")
            .withId("7")
            .withPipeline("mail")
            .withHeader(header, "00-" + TRACE + "-" + PARENT + "-01"));
  }

  private SpanData span(JobHandler handler, ReceivedJob job) throws Exception {
    JobSpans.handler(handler, telemetry).handle(job);
    List<SpanData> spans = exporter.getFinishedSpanItems();
    return spans.get(spans.size() - 1);
  }

  @Test
  void spanDescribesTheJobAsTheConventionsSay() throws Exception {
    List<String> current = new ArrayList<>();
    SpanData span =
        span(
            received -> {
              current.add(Span.current().getSpanContext().getSpanId());
              return JobResult.acknowledge();
            },
            job("Traceparent"));
    assertThat(span.getName()).isEqualTo("process mail");
    assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(current).containsExactly(span.getSpanId());
    assertThat(Span.current().getSpanContext().isValid()).isFalse();
    assertThat(span.getAttributes().asMap())
        .isEqualTo(
            Attributes.builder()
                .put("messaging.system", "roadrunner")
                .put("messaging.operation.name", "process")
                .put("messaging.operation.type", "process")
                .put("messaging.destination.name", "mail")
                .put("messaging.message.id", "7")
                .put("messaging.message.body.size", 4)
                .put("roadrunner.job.name", "mail.send")
                .put("roadrunner.job.attempt", 1)
                .build()
                .asMap());
  }

  @Test
  void parentIsThatOfTheHeaderInAnyCase() throws Exception {
    for (String header : List.of("Traceparent", "traceparent")) {
      SpanData span = span(received -> JobResult.acknowledge(), job(header));
      assertThat(span.getTraceId()).isEqualTo(TRACE);
      assertThat(span.getParentSpanId()).isEqualTo(PARENT);
    }
    SpanData root = span(received -> JobResult.acknowledge(), job("other"));
    assertThat(root.getParentSpanContext().isValid()).isFalse();
  }

  @Test
  void exceptionIsAnErrorAndIsThrownOn() {
    JobHandler handler =
        JobSpans.handler(
            received -> {
              throw new IOException("no network");
            },
            telemetry);
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> handler.handle(job("a")));
    SpanData span = exporter.getFinishedSpanItems().get(0);
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(span.getEvents()).hasSize(1);
    assertThat(span.getAttributes().toString()).contains("error.type=java.io.IOException");
  }

  @Test
  void jobThatIsNotAcknowledgedIsAnError() throws Exception {
    for (JobResult result :
        List.of(JobResult.reject("on purpose"), JobResult.requeue("on purpose"))) {
      SpanData span = span(received -> result, job("a"));
      assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
      assertThat(span.getStatus().getDescription()).isEqualTo("on purpose");
    }
  }

  @Test
  void jobThatIsPushedHasTheCurrentSpan() {
    PushedHeaders headers =
        ServiceLoader.load(PushedHeaders.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(SpanHeaders.class::isInstance)
            .findFirst()
            .orElseThrow();
    assertThat(headers.current()).isEmpty();
    Span span = telemetry.getTracer("test").spanBuilder("order").startSpan();
    try (Scope scope = span.makeCurrent()) {
      assertThat(scope).isNotNull();
      assertThat(headers.current()).containsOnlyKeys("Traceparent");
      assertThat(headers.current().get("Traceparent"))
          .startsWith(
              "00-"
                  + span.getSpanContext().getTraceId()
                  + "-"
                  + span.getSpanContext().getSpanId()
                  + "-0");
    }
    span.end();
  }
}
