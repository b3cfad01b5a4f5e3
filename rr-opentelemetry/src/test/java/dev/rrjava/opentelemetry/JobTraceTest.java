package dev.rrjava.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.e2e.RoadRunnerUnderTest;
import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.jobs.JobQueues;
import dev.rrjava.jobs.NewJob;
import dev.rrjava.rpc.RpcClient;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A trace goes on from the program that pushes a job to the worker that handles it. */
@Timeout(120)
final class JobTraceTest {
  private static final String NONE = "0000000000000000";

  @TempDir private Path directory;

  @Test
  void jobContinuesTheTraceUnderTheDevelopmentServer() throws Exception {
    int port = FreePorts.choose();
    Path file = configuration(port, "");
    try (DevServer server =
        DevServer.processes(file).workDirectory(directory).output(line -> {}).start()) {
      SpanContext pushed = push(port);
      assertThat(server.workers()).as("for requests").isEmpty();
      List<String> span = awaitSpan();
      assertThat(span).element(0).isEqualTo(pushed.getTraceId());
      assertThat(span).element(2).as("the parent").isNotEqualTo(NONE);
      assertThat(String.join(" ", span)).endsWith(" process mail");
    }
  }

  @Test
  void jobContinuesTheTraceUnderRoadRunner() throws Exception {
    assertThat(handledUnderRoadRunner("").get(2)).as("the parent").isNotEqualTo(NONE);
  }

  @Test
  void jobContinuesTheTraceOfTheServersOwnSpans() throws Exception {
    handledUnderRoadRunner("otel: {exporter: stderr}");
  }

  private List<String> handledUnderRoadRunner(String section) throws Exception {
    int port = FreePorts.choose();
    Path file = configuration(port, section);
    try (RoadRunnerUnderTest server =
        RoadRunnerUnderTest.start(file, directory, port, directory.resolve("rr.log"), List.of())) {
      assertThat(server.port()).isEqualTo(port);
      assumeTrue(
          RoadRunnerUnderTest.isFrom30On(), "RoadRunner before 3.0 begins a trace with each push");
      SpanContext pushed = push(port);
      List<String> span = awaitSpan();
      assertThat(span).element(0).isEqualTo(pushed.getTraceId());
      return span;
    }
  }

  /** Pushes a job within a span, and returns that. */
  private static SpanContext push(int port) throws InterruptedException {
    try (SdkTracerProvider tracers =
            SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(InMemorySpanExporter.create()))
                .build();
        RpcClient client = RpcClient.of("tcp://127.0.0.1:" + port)) {
      JobQueues queues = JobQueues.of(client);
      while (queues.statistics().isEmpty()) {
        Thread.sleep(20); // the server has just started
      }
      Span span = tracers.get("test").spanBuilder("order").startSpan();
      try (Scope scope = span.makeCurrent()) {
        assertThat(scope).isNotNull();
        queues.push(NewJob.of("mail.send", "x").withPipeline("mail"));
      } finally {
        span.end();
      }
      return span.getSpanContext();
    }
  }

  /** Waits for the span of the job, and returns its trace, id, parent and name. */
  private List<String> awaitSpan() throws IOException, InterruptedException {
    Path file = directory.resolve(TracedService.FILE);
    while (!Files.exists(file) || !Files.readString(file).endsWith("\n")) {
      Thread.sleep(20);
    }
    return List.of(Files.readString(file).strip().split(" "));
  }

  private Path configuration(int port, String section) throws IOException {
    return Files.writeString(
        directory.resolve(".rr.yaml"),
        """
        version: "3"
        server:
          command:
            - %s
            - -XX:TieredStopAtLevel=1
            - -cp
            - %s
            - %s
        rpc:
          listen: tcp://127.0.0.1:%d
        jobs:
          pool: {num_workers: 1, allocate_timeout: 30s}
          pipelines: {mail: {driver: memory, config: {}}}
          consume: [mail]
        %s
        """
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                TracedService.class.getName(),
                port,
                section));
  }
}
