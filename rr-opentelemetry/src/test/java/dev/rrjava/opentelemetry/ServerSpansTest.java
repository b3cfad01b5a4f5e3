package dev.rrjava.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.http.RequestHandler;
import dev.rrjava.http.RoutedHandler;
import dev.rrjava.logging.LogContext;
import dev.rrjava.test.TestClient;
import dev.rrjava.test.TestResponse;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSpansTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String PARENT = "b7ad6b7169203331";
  private static final String TRACE_PARENT = "00-" + TRACE + "-" + PARENT + "-01";

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final SdkTracerProvider tracers =
      SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(exporter)).build();
  private final OpenTelemetry telemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(tracers)
          .setPropagators(
              ContextPropagators.create(
                  TextMapPropagator.composite(
                      W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance())))
          .build();

  private final TestClient client =
      TestClient.of(
          LogContext.handler(
              ServerSpans.handler(new Notes(telemetry.getTracer("notes")), telemetry)));

  @AfterEach
  void close() {
    client.close();
    tracers.close();
  }

  private TestResponse get(String path) {
    return client.get(path).header("traceparent", TRACE_PARENT).send();
  }

  private SpanData serverSpan() {
    return exporter.getFinishedSpanItems().stream()
        .filter(span -> span.getKind() == SpanKind.SERVER)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void wrappedRouterListsItsRoutesWhateverTypeItIsDeclaredWith() {
    Notes notes = new Notes(telemetry.getTracer("notes"));
    RequestHandler declared = notes;
    assertThat(LogContext.handler(ServerSpans.handler(declared, telemetry)))
        .isInstanceOfSatisfying(
            RoutedHandler.class,
            wrapped -> assertThat(wrapped.routes()).isNotEmpty().isEqualTo(notes.routes()));
    assertThat(LogContext.handler(ServerSpans.handler(request -> notes.handle(request), telemetry)))
        .as("that of a lambda, which lists none")
        .isNotInstanceOf(RoutedHandler.class);
  }

  private static String attribute(SpanData span, String name) {
    return String.valueOf(span.getAttributes().get(AttributeKey.stringKey(name)));
  }

  @Test
  void spanDescribesTheRequestAsTheConventionsSay() {
    client
        .get("/notes/7?token=secret")
        .header("Host", "notes.test:8443")
        .header("User-Agent", "test/1")
        .send()
        .assertStatus(200);
    SpanData span = serverSpan();
    assertThat(span.getName()).isEqualTo("GET /notes/{id}");
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(span.getAttributes().asMap())
        .isEqualTo(
            Attributes.builder()
                .put("http.request.method", "GET")
                .put("url.path", "/notes/7")
                .put("url.scheme", "http")
                .put("server.address", "notes.test")
                .put("server.port", 8443)
                .put("user_agent.original", "test/1")
                .put("network.protocol.version", "1.1")
                .put("http.route", "/notes/{id}")
                .put("http.response.status_code", 200)
                .build()
                .asMap());
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "missing", "busy", "broken", "unavailable"})
  void everyResponseHasTheIdOfTheRequest(String note) {
    assertThat(
            client
                .get("/notes/" + note)
                .header("X-Request-Id", "abc-1")
                .send()
                .header("X-Request-Id"))
        .contains("abc-1");
  }

  @Test
  void parentIsThatOfTheFieldsOfTheRequest() {
    client.get("/notes/7").header("Traceparent", TRACE_PARENT).header("Tracestate", "a=b").send();
    SpanData span = serverSpan();
    assertThat(span.getTraceId()).isEqualTo(TRACE);
    assertThat(span.getParentSpanId()).isEqualTo(PARENT);
    assertThat(span.getSpanContext().getTraceState().asMap()).isEqualTo(Map.of("a", "b"));
    assertThat(exporter.getFinishedSpanItems())
        .filteredOn(child -> child.getName().equals("read"))
        .singleElement()
        .satisfies(
            child -> {
              assertThat(child.getTraceId()).isEqualTo(TRACE);
              assertThat(child.getParentSpanId()).isEqualTo(span.getSpanId());
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "00-" + TRACE + "-0000000000000000-01"})
  void fieldThatIsNoParentBeginsATrace(String field) {
    client.get("/notes/7").header("traceparent", field).send().assertStatus(200);
    SpanData span = serverSpan();
    assertThat(span.getParentSpanContext().isValid()).isFalse();
    assertThat(span.getTraceId()).isNotEqualTo(TRACE);
  }

  @Test
  void notSampledParentIsRespected() {
    client.get("/notes/7").header("traceparent", "00-" + TRACE + "-" + PARENT + "-00").send();
    assertThat(exporter.getFinishedSpanItems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/notes/7, 200, UNSET, null",
    "/nothing, 404, UNSET, null",
    "/notes/missing, 404, UNSET, null",
    "/notes/unavailable, 503, ERROR, 503",
    "/notes/busy, 503, ERROR, dev.rrjava.http.HttpException",
    "/notes/broken, 500, ERROR, java.lang.IllegalStateException"
  })
  void statusIsAnErrorIfTheServerIsToBlame(
      String path, int status, StatusCode expected, String errorType) {
    get(path).assertStatus(status);
    SpanData span = serverSpan();
    assertThat(span.getStatus().getStatusCode()).isEqualTo(expected);
    assertThat(attribute(span, "error.type")).isEqualTo(errorType);
    assertThat(span.getAttributes().get(AttributeKey.longKey("http.response.status_code")))
        .isEqualTo(status);
    assertThat(span.getName()).isEqualTo(path.equals("/nothing") ? "GET" : "GET /notes/{id}");
    assertThat(span.getEvents()).hasSize(errorType.contains(".") ? 1 : 0);
  }

  @Test
  void spanIsCurrentWhileAStreamIsSent() {
    TestResponse response = get("/notes/stream");
    String id = serverSpan().getSpanId();
    assertThat(response.text()).isEqualTo(id + "\n" + id + "\n");
  }

  @Test
  void streamThatBreaksIsAnError() {
    get("/notes/broken-stream");
    SpanData span = serverSpan();
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(attribute(span, "error.type")).isEqualTo("java.lang.IllegalStateException");
  }

  @Test
  void noSpanIsCurrentAfterwards() {
    get("/notes/7");
    get("/notes/7");
    assertThat(exporter.getFinishedSpanItems())
        .filteredOn(s -> s.getKind() == SpanKind.SERVER)
        .extracting(SpanData::getParentSpanId)
        .containsExactly(PARENT, PARENT);
    assertThat(Span.current().getSpanContext().isValid()).isFalse();
  }

  @Test
  void methodThatIsNotKnownIsNoPartOfTheName() {
    client.request("BREW", "/notes/7").send();
    SpanData span = serverSpan();
    assertThat(span.getName()).isEqualTo("HTTP /notes/{id}");
    assertThat(attribute(span, "http.request.method")).isEqualTo("_OTHER");
    assertThat(attribute(span, "http.request.method_original")).isEqualTo("BREW");
  }

  @Test
  void logRecordsHaveTheIdsOfTheSpan() {
    String attributes = get("/notes/log").text();
    assertThat(attributes)
        .contains("trace_id=" + TRACE, "span_id=" + serverSpan().getSpanId(), "request_id=");
  }

  @Test
  void withoutAnSdkTheHandlerRunsAsBefore() {
    try (TestClient plain =
        TestClient.of(
            ServerSpans.handler(
                new Notes(OpenTelemetry.noop().getTracer("notes")), OpenTelemetry.noop()))) {
      plain.get("/notes/7").send().assertStatus(200).assertText("0000000000000000");
    }
  }
}
