package dev.rrjava.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.http.RequestHandler;
import dev.rrjava.http.Response;
import dev.rrjava.jobs.JobHandler;
import dev.rrjava.jobs.JobResult;
import dev.rrjava.jobs.NewJob;
import dev.rrjava.jobs.ReceivedJob;
import dev.rrjava.test.TestClient;
import dev.rrjava.test.TestJobs;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What a request or a job hands on to the next one, and what it must not. */
@Isolated("one test sets what is global")
class PropagationTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String PARENT = "00-" + TRACE + "-b7ad6b7169203331-01";

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final SdkTracerProvider tracers =
      SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(exporter)).build();
  private final OpenTelemetrySdk telemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(tracers)
          .setPropagators(
              ContextPropagators.create(
                  TextMapPropagator.composite(
                      W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance())))
          .build();

  @AfterEach
  void close() {
    GlobalOpenTelemetry.resetForTest();
    tracers.close();
  }

  private SpanData span() {
    assertThat(exporter.getFinishedSpanItems()).hasSize(1);
    return exporter.getFinishedSpanItems().get(0);
  }

  private SpanData spanOfRequest(String... fields) {
    try (TestClient client =
        TestClient.of(ServerSpans.handler(request -> Response.text(""), telemetry))) {
      var request = client.get("/");
      for (int i = 0; i < fields.length; i += 2) {
        request = request.header(fields[i], fields[i + 1]);
      }
      request.send().assertStatus(200);
    }
    return span();
  }

  @Test
  void severalTracestateFieldsOfARequestAreOneList() {
    SpanData span =
        spanOfRequest(
            "traceparent", PARENT, "tracestate", "a=1,b=2", "tracestate", "", "tracestate", "c=3");
    assertThat(span.getTraceId()).isEqualTo(TRACE);
    assertThat(span.getSpanContext().getTraceState().asMap())
        .isEqualTo(Map.of("a", "1", "b", "2", "c", "3"));
  }

  @Test
  void severalTraceparentFieldsOfARequestAreNoParent() {
    SpanData span = spanOfRequest("traceparent", PARENT, "traceparent", PARENT);
    assertThat(span.getParentSpanContext().isValid()).isFalse();
    assertThat(span.getTraceId()).isNotEqualTo(TRACE);
  }

  private static JobHandler acknowledging() {
    return job -> JobResult.acknowledge();
  }

  @Test
  void severalValuesOfAJobsTracestateAreOneList() throws Exception {
    NewJob job =
        NewJob.of("mail.send", "")
            .withHeader("Traceparent", PARENT)
            .withHeader("Tracestate", "a=1", "b=2");
    JobSpans.handler(acknowledging(), telemetry).handle(ReceivedJob.of(job));
    assertThat(span().getSpanContext().getTraceState().asMap())
        .isEqualTo(Map.of("a", "1", "b", "2"));
  }

  @Test
  void baggageOfThePusherReachesTheHandler() {
    GlobalOpenTelemetry.set(telemetry);
    List<String> tenants = new ArrayList<>();
    JobHandler handler =
        job -> {
          tenants.add(String.valueOf(Baggage.current().getEntryValue("tenant")));
          return JobResult.acknowledge();
        };
    try (TestJobs jobs = TestJobs.of(JobSpans.handler(handler))) {
      try (Scope scope = Baggage.builder().put("tenant", "acme").build().makeCurrent()) {
        assertThat(scope).isNotNull();
        jobs.queues().push(NewJob.of("mail.send", "").withPipeline("mail"));
        jobs.queues()
            .push(
                NewJob.of("mail.send", "")
                    .withPipeline("mail")
                    .withHeader("baggage", "tenant=own"));
      }
      jobs.queues().push(NewJob.of("mail.send", "").withPipeline("mail"));
      jobs.runAll();
    }
    assertThat(tenants).containsExactly("acme", "own", "null");
  }

  @Test
  void pushingAJobLeavesTheGlobalTelemetryToTheApplication() {
    Span span = telemetry.getTracer("test").spanBuilder("order").startSpan();
    try (Scope scope = span.makeCurrent()) {
      assertThat(scope).isNotNull();
      assertThat(new SpanHeaders().current()).containsOnlyKeys("Traceparent");
    }
    span.end();
    assertThat(GlobalOpenTelemetry.isSet()).isFalse();
  }

  /** A handler with a mistake that is often made. */
  @SuppressWarnings("MustBeClosedChecker") // that is the mistake
  private void leaveScopeOpen() {
    Span span = telemetry.getTracer("test").spanBuilder("forgotten").startSpan();
    Scope unused = span.makeCurrent();
  }

  @Test
  void scopeThatAJobLeavesOpenEndsWithTheJob() throws Exception {
    JobHandler handler =
        JobSpans.handler(
            job -> {
              leaveScopeOpen();
              return JobResult.acknowledge();
            },
            telemetry);
    handler.handle(ReceivedJob.of(NewJob.of("mail.send", "")));
    assertThat(Context.current()).isEqualTo(Context.root());
    Span outer = telemetry.getTracer("test").spanBuilder("outer").startSpan();
    try (Scope scope = outer.makeCurrent()) {
      assertThat(scope).isNotNull();
      handler.handle(ReceivedJob.of(NewJob.of("mail.send", "")));
      assertThat(Span.current()).as("that of before").isEqualTo(outer);
    }
    assertThat(Context.current()).isEqualTo(Context.root());
  }

  @Test
  void scopeThatARequestLeavesOpenEndsWithTheRequest() {
    List<Boolean> hasSpan = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    RequestHandler traced =
        ServerSpans.handler(
            request -> {
              leaveScopeOpen();
              return Response.text("");
            },
            telemetry);
    RequestHandler handler =
        request -> {
          hasSpan.add(Span.current().getSpanContext().isValid());
          threads.add(Thread.currentThread());
          return traced.handle(request);
        };
    try (TestClient client = TestClient.of(handler)) {
      client.get("/").send().assertStatus(200);
      client.get("/").send().assertStatus(200);
    }
    assertThat(threads.get(1)).as("the thread of the first request").isEqualTo(threads.get(0));
    assertThat(hasSpan).containsExactly(false, false);
  }
}
