package dev.rrjava.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.logging.LogContext;
import dev.rrjava.worker.ServerVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class JobWorkerTest {
  private final JobHost host = new JobHost();
  private final List<ReceivedJob> received = new ArrayList<>();

  /** Serves the jobs that were sent. */
  private void serve(JobHandler handler) throws IOException {
    host.stop();
    host.worker().serve(handler);
  }

  private JobHandler always(JobResult result) {
    return job -> {
      received.add(job);
      return result;
    };
  }

  @Test
  void handlerReceivesEveryPartOfAJob() throws IOException {
    host.send(
        "{\"id\":\"a1\",\"job\":\"mail.send\",\"driver\":\"amqp\",\"queue\":\"q\",\"headers\":"
            + "{\"X-Case\":[\"ä\",\"b\"],\"none\":[],\"null\":null},\"pipeline\":\"mail\",\"new\":[1]}",
        new byte[] {0, -1, 'x'});
    serve(always(JobResult.acknowledge()));
    assertThat(host.response()).isEqualTo("{\"type\":2,\"data\":{}}");
    ReceivedJob job = received.get(0);
    assertThat(job.id()).isEqualTo("a1");
    assertThat(job.name()).isEqualTo("mail.send");
    assertThat(job.driver()).isEqualTo("amqp");
    assertThat(job.queue()).contains("q");
    assertThat(job.pipeline()).isEqualTo("mail");
    assertThat(job.headers())
        .isEqualTo(Map.of("X-Case", List.of("ä", "b"), "none", List.of(), "null", List.of()));
    assertThat(job.header("x-case")).contains("ä");
    assertThat(job.header("none")).isEmpty();
    assertThat(job.payload()).isEqualTo(new byte[] {0, -1, 'x'});
    assertThat(job.attempt()).isEqualTo(1);
  }

  @Test
  void jobWithoutPayloadAndHeadersIsReceived() throws IOException {
    host.send(
        "{\"id\":\"1\",\"job\":\"x\",\"driver\":\"memory\",\"headers\":null,\"pipeline\":\"p\"}",
        new byte[0]);
    serve(always(JobResult.acknowledge()));
    assertThat(received.get(0).headers()).isEmpty();
    assertThat(received.get(0).payload()).isEmpty();
    assertThat(received.get(0).queue()).isEmpty();
  }

  @Test
  void rejectionIsANackWithoutRequeue() throws IOException {
    host.job("x", "");
    serve(always(JobResult.reject("no \"money\"")));
    assertThat(host.response())
        .isEqualTo(
            "{\"type\":3,\"data\":{\"message\":\"no \\\"money\\\"\",\"requeue\":false,"
                + "\"delay_seconds\":0}}");
  }

  @Test
  void redeliveryIsANackWithRequeue() throws IOException {
    host.job("x", "");
    serve(always(JobResult.redeliver("busy", Duration.ofMillis(1001))));
    assertThat(host.response())
        .isEqualTo(
            "{\"type\":3,\"data\":{\"message\":\"busy\",\"requeue\":true,\"delay_seconds\":2}}");
  }

  @Test
  void requeueCarriesDelayHeadersAndTheNextAttempt() throws IOException {
    host.job("x", "", "{\"rr-attempt\":[\"3\"]}");
    serve(
        always(JobResult.requeue("later", Duration.ofSeconds(5)).withHeader("seen", "one", "two")));
    assertThat(received.get(0).attempt()).isEqualTo(3);
    assertThat(host.response())
        .isEqualTo(
            "{\"type\":4,\"data\":{\"message\":\"later\",\"requeue\":true,\"delay_seconds\":5,"
                + "\"headers\":{\"seen\":[\"one\",\"two\"],\"rr-attempt\":[\"4\"]}}}");
  }

  @Test
  void serverBefore2024HasTwoTypesOnly() {
    ResultFormat old = ResultFormat.of(Optional.of(ServerVersion.parse("2023.3.12")));
    assertThat(written(old, JobResult.acknowledge())).isEqualTo("{\"type\":0,\"data\":{}}");
    assertThat(written(old, JobResult.reject("x"))).contains("\"type\":1", "\"requeue\":false");
    assertThat(written(old, JobResult.redeliver("x")))
        .contains("\"type\":1", "\"requeue\":true")
        .doesNotContain("headers");
    assertThat(written(old, JobResult.requeue("x")))
        .contains("\"type\":1", "\"requeue\":true", "\"rr-attempt\":[\"2\"]");
    assertThat(ResultFormat.of(Optional.empty()).isOld()).isFalse();
    assertThat(ResultFormat.of(Optional.of(ServerVersion.parse("2024.1.5"))).isOld()).isFalse();
  }

  private static String written(ResultFormat format, JobResult result) {
    return new String(format.write(result, Delivery.UNKNOWN), StandardCharsets.UTF_8);
  }

  /** With a NACK, that driver would deliver it again. */
  @Test
  void rejectionOfAJobOfBoltdbHasTheOlderForm() throws IOException {
    host.send("{\"job\":\"x\",\"driver\":\"boltdb\"}", new byte[0]);
    host.send("{\"job\":\"y\",\"driver\":\"boltdb\"}", new byte[0]);
    host.stop();
    host.worker()
        .serve(
            job -> {
              received.add(job);
              return received.size() == 1 ? JobResult.reject("no") : JobResult.redeliver("busy");
            });
    assertThat(host.response()).contains("\"type\":1", "\"requeue\":false");
    assertThat(host.response()).contains("\"type\":3", "\"requeue\":true");
  }

  @Test
  void headersAreForRequeuedJobsOnly() {
    assertThatIllegalStateException()
        .isThrownBy(() -> JobResult.reject("x").withHeader("a", "b"))
        .withMessageContaining("expected a result of requeue(…)");
  }

  @Test
  void exceptionRejectsTheJobAndTheWorkerContinues() throws IOException {
    host.job("x", "");
    host.job("y", "");
    serve(
        job -> {
          if (job.name().equals("x")) {
            throw new IOException("first\nsecond");
          }
          return JobResult.acknowledge();
        });
    assertThat(host.response())
        .contains("\"type\":3", "\"message\":\"java.io.IOException: first\"", "\"requeue\":false");
    assertThat(host.response()).contains("\"type\":2");
  }

  @Test
  void missingResultIsAnError() throws IOException {
    host.job("x", "");
    serve(nullHandler());
    assertThat(host.response()).contains("a handler must return a result but returned null");
  }

  @SuppressWarnings("NullAway") // a handler that is not checked
  private static JobHandler nullHandler() {
    return job -> null;
  }

  @Test
  void stackOverflowDoesNotEndTheWorker() throws IOException {
    host.job("x", "");
    host.job("y", "");
    serve(
        job -> {
          if (job.name().equals("x")) {
            throw new StackOverflowError();
          }
          return JobResult.acknowledge();
        });
    assertThat(host.response()).contains("java.lang.StackOverflowError");
    assertThat(host.response()).contains("\"type\":2");
  }

  @Test
  void exhaustedHeapEndsTheWorkerAfterTheResponse() throws IOException {
    host.job("x", "");
    host.stop();
    JobWorker worker = host.worker();
    assertThatExceptionOfType(OutOfMemoryError.class)
        .isThrownBy(
            () ->
                worker.serve(
                    job -> {
                      throw new OutOfMemoryError("in a test");
                    }));
    assertThat(host.response()).contains("\"type\":3", "OutOfMemoryError: in a test");
  }

  @Test
  void contextThatIsNotAJobIsAnErrorAndTheWorkerContinues() throws IOException {
    host.send("[]", new byte[0]);
    host.send("{\"id\":\"1\"}", new byte[0]);
    host.job("x", "");
    serve(always(JobResult.acknowledge()));
    for (int i = 0; i < 2; i++) {
      Frame error = host.frame();
      assertThat(error.flags()).isEqualTo(FrameHeader.RAW | FrameHeader.ERROR);
      assertThat(new String(error.payload(), StandardCharsets.UTF_8))
          .contains("the context of a job");
    }
    assertThat(host.response()).contains("\"type\":2");
    assertThat(received).hasSize(1);
  }

  @Test
  void handWrittenLoopRespondsToEachJob() throws IOException {
    host.job("x", "1");
    host.job("y", "2");
    host.stop();
    try (JobWorker worker = host.worker()) {
      ReceivedJob first = worker.waitJob();
      assertThat(first).isNotNull();
      assertThatIllegalStateException().isThrownBy(worker::waitJob);
      worker.respond(JobResult.requeue("again"));
      assertThat(worker.waitJob()).isNotNull();
      worker.error("broken");
      assertThat(worker.waitJob()).isNull();
      assertThatIllegalStateException().isThrownBy(() -> worker.respond(JobResult.acknowledge()));
    }
    assertThat(host.response()).contains("\"rr-attempt\":[\"2\"]");
    assertThat(host.frame().hasFlag(FrameHeader.ERROR)).isTrue();
  }

  @Test
  void jobIsInTheLogContextUntilItsResultIsSent() throws IOException {
    host.job(
        "mail.send",
        "1",
        "{\"Traceparent\":[\"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\"],"
            + "\"rr-attempt\":[\"3\"]}");
    host.job("plain", "2");
    host.job("nested", "3");
    host.stop();
    List<Map<String, String>> seen = new ArrayList<>();
    try (JobWorker worker = host.worker()) {
      worker
          .onDeadLetter(letter -> seen.add(LogContext.current()))
          .serve(
              job -> {
                seen.add(LogContext.current());
                if (job.name().equals("nested")) {
                  LogContext.open(() -> Map.of("step", "one")).close();
                  seen.add(LogContext.current());
                }
                return job.name().equals("plain")
                    ? JobResult.reject("on purpose")
                    : JobResult.acknowledge();
              });
    }
    assertThat(seen.get(0))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "job", "mail.send",
                "job_id", "7",
                "pipeline", "mail",
                "attempt", "3",
                "trace_id", "4bf92f3577b34da6a3ce929d0e0e4736"));
    assertThat(seen.get(1)).containsEntry("job", "plain").doesNotContainKey("trace_id");
    assertThat(seen.get(2)).as("of the dead letter").isEqualTo(seen.get(1));
    assertThat(seen.get(4)).as("after a nested context").isEqualTo(seen.get(3));
    assertThat(LogContext.current()).isEmpty();
  }

  @Test
  void workerOfAnotherPluginIsRejected() {
    assertThatIllegalStateException()
        .isThrownBy(() -> JobWorker.over(host.lowLevelWorker("http")))
        .withMessageStartingWith("RR_MODE: expected jobs but was http");
  }

  @Test
  void programServesTheModeOfTheServer() {
    List<String> served = new ArrayList<>();
    WorkerModes modes =
        new WorkerModes().http(() -> served.add("http")).jobs(() -> served.add("jobs"));
    modes.serve(Optional.of("jobs"));
    modes.serve(Optional.empty());
    assertThat(served).containsExactly("jobs", "http");
    assertThatIllegalStateException()
        .isThrownBy(() -> modes.serve(Optional.of("grpc")))
        .withMessageStartingWith("RR_MODE: expected one of [http, jobs] but was grpc");
  }
}
