package dev.rrjava.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.e2e.RoadRunnerUnderTest;
import dev.rrjava.example.SpanCollector.Span;
import dev.rrjava.internal.testing.HttpConnection;
import dev.rrjava.internal.testing.HttpConnection.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One trace of a client, a request, the job that it pushes, and the worker of the job, behind both
 * servers. RoadRunner's plugin {@code otel} sends spans of its own, which the guide lists.
 */
@Timeout(60)
class TraceIT {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String CLIENT = "b7ad6b7169203331";
  private static final String REQUEST = "POST /confirmations";
  private static final String JOB = "process mail";

  @TempDir private Path temporary;
  private SpanCollector collector;

  @BeforeEach
  void start() throws IOException {
    collector = SpanCollector.start();
  }

  @AfterEach
  void stop() {
    collector.close();
  }

  private String workersSendSpans() {
    return "server.env.OTEL_EXPORTER_OTLP_ENDPOINT=http://" + collector.address();
  }

  private static void order(int port) throws IOException {
    try (HttpConnection client = new HttpConnection(port)) {
      Reply reply =
          client.exchange(
              "POST",
              "/confirmations",
              "{\"to\":\"ada\",\"ticket\":\"7\"}".getBytes(StandardCharsets.UTF_8),
              "Content-Type: application/json",
              "traceparent: 00-" + TRACE + "-" + CLIENT + "-01");
      assertThat(reply.status()).isEqualTo(202);
    }
  }

  @Test
  void jobBelongsToTraceOfRequestUnderDevelopmentServer() throws Exception {
    try (DevServer server =
        PackagedExample.behindDevelopmentServer(
            ".rr.yaml", temporary.resolve("rr.log"), workersSendSpans())) {
      order(server.port());
      assertThat(collector.await(TRACE, REQUEST).parent()).isEqualTo(CLIENT);
      // the delivery is a span, too, which the development server does not send
      assertThat(collector.await(TRACE, JOB).parent()).isNotEmpty();
    }
  }

  @Test
  void spansOfServerAndWorkersAreOneTraceUnderRoadRunner() throws Exception {
    assumeTrue(
        RoadRunnerUnderTest.binary().isEmpty() || RoadRunnerUnderTest.isFrom30On(),
        "RoadRunner before 3.0 sends fewer spans of jobs");
    try (RoadRunnerUnderTest server =
        PackagedExample.behindRoadRunner(
            ".rr.yaml",
            temporary.resolve("rr.log"),
            workersSendSpans(),
            "http.middleware=otel",
            "otel.exporter=otlp",
            "otel.client=http",
            "otel.insecure=true",
            "otel.endpoint=" + collector.address())) {
      order(server.port());
      assertThat(namesFrom(collector.await(TRACE, JOB))).isEqualTo(spansOfGuide());
    }
  }

  /** Returns the names in the first column of the guide's list of spans. */
  private static List<String> spansOfGuide() throws IOException {
    return GuidePages.lines().stream()
        .dropWhile(line -> !line.equals("```trace"))
        .skip(1)
        .takeWhile(line -> !line.equals("```"))
        .map(line -> line.split(" {2,}", 2)[0])
        .toList();
  }

  /** Returns the names of a span and of all above it, the first of the trace first. */
  private List<String> namesFrom(Span last) throws InterruptedException {
    List<String> names = new ArrayList<>(List.of(last.name()));
    for (String parent = last.parent(); !parent.equals(CLIENT); ) {
      Span span = collector.awaitId(parent);
      names.add(0, span.name());
      parent = span.parent();
    }
    return names;
  }
}
