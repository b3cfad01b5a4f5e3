package dev.rrjava.devserver.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.config.JobsSettings;
import dev.rrjava.devserver.config.PipelineSettings;
import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.host.ThreadStarter;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import dev.rrjava.relay.Relay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a worker replies to a job, the next one is handled. */
@Timeout(30)
class JobRepliesTest {
  private static final String ACK = "{\"type\":2}";

  private final List<String> output = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

  /** What the worker replies; {@link #ACK} when there is nothing more. */
  private final BlockingQueue<Frame> replies = new LinkedBlockingQueue<>();

  private final JobService service =
      JobService.start(
          new JobsSettings(
              PoolSettings.ofWorkers(1),
              List.of(),
              Map.of("mail", new PipelineSettings("mail", "memory", 10, 100)),
              Set.of("mail"),
              Map.of(),
              JobsSettings.DEFAULT_PUSH_TIMEOUT),
          output::add);

  @BeforeEach
  void start() throws Exception {
    service.reset(new ThreadStarter(this::work, output::add), PoolSettings.ofWorkers(1));
  }

  @AfterEach
  void close() {
    service.close();
  }

  private void work(Relay relay) {
    try {
      FrameReader reader = new FrameReader(relay.input());
      FrameWriter writer = new FrameWriter(relay.output());
      for (Frame frame = reader.read(); frame != null; frame = reader.read()) {
        if (frame.hasFlag(FrameHeader.CONTROL)) {
          if (text(frame).contains("stop")) {
            return;
          }
          writer.write(Frame.control("{\"pid\":1}"));
        } else {
          received.add(text(frame));
          Frame reply = replies.poll();
          writer.write(reply == null ? result(ACK) : reply);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Frame frame) {
    return new String(frame.payload(), StandardCharsets.UTF_8);
  }

  private static Frame result(String json) {
    return frame(FrameHeader.RAW, json, 0);
  }

  private static Frame frame(int flags, String payload, int... options) {
    return new Frame(flags, 0, options, payload.getBytes(StandardCharsets.UTF_8));
  }

  private void push(String name, long delaySeconds) throws JobQueueException {
    QueuedJob job = new QueuedJob(name, "1", new byte[0], Map.of(), "mail", 0, delaySeconds);
    service.queues().push(List.of(job));
  }

  private void awaitJob(String name) throws InterruptedException {
    assertThat(received.take()).contains("\"job\":\"" + name + "\"");
  }

  private void awaitState(long active, long delayed) {
    PipelineState wanted = new PipelineState("mail", "memory", 10, active, delayed, true);
    while (!service.queues().states().equals(List.of(wanted))) {
      Thread.onSpinWait();
    }
  }

  static Stream<Frame> replies() {
    return Stream.of(
        frame(FrameHeader.RAW, ACK),
        frame(FrameHeader.RAW, ACK, -1),
        frame(FrameHeader.RAW, ACK, ACK.length() + 1),
        frame(FrameHeader.RAW, ACK, ACK.length()),
        frame(FrameHeader.RAW, ACK, Integer.MIN_VALUE, 7),
        frame(FrameHeader.RAW, ACK, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        frame(FrameHeader.RAW, "", 0),
        frame(FrameHeader.RAW | FrameHeader.ERROR, "broken", 0),
        frame(FrameHeader.RAW | FrameHeader.ERROR, "broken", -1),
        frame(FrameHeader.RAW | FrameHeader.ERROR, "broken"),
        frame(FrameHeader.CONTROL, ACK, 0),
        new Frame(FrameHeader.RAW, FrameHeader.STREAM, new int[] {0}, new byte[0]),
        result("null"),
        result("[]"),
        result("{}"),
        result("{\"type\":"),
        result("[".repeat(100_000)),
        result("{\"type\":99}"),
        result("{\"type\":-1}"),
        result("{\"type\":1e30}"),
        result("{\"type\":3,\"data\":null}"),
        result("{\"type\":3,\"data\":[]}"),
        result("{\"type\":3,\"data\":{\"requeue\":\"yes\"}}"),
        result("{\"type\":4,\"data\":{\"delay_seconds\":99999999999999999999}}"),
        result("{\"type\":4,\"data\":{\"headers\":{\"a\":\"b\"}}}"));
  }

  @ParameterizedTest
  @MethodSource("replies")
  void jobAfterAnyReplyIsHandled(Frame reply) throws Exception {
    replies.add(reply);
    push("first", 0);
    awaitJob("first");
    push("second", 0);
    awaitJob("second");
    awaitState(0, 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":4,\"data\":{\"delay_seconds\":9223372036854775807}}",
        "{\"type\":4,\"data\":{\"delay_seconds\":10000000000}}",
        "{\"type\":3,\"data\":{\"requeue\":true,\"delay_seconds\":10000000000}}",
        "{\"type\":1,\"data\":{\"requeue\":true,\"delay_seconds\":-10000000000}}",
        "{\"type\":4,\"data\":{\"headers\":{\"a\":null}}}",
        "{\"type\":4,\"data\":{\"headers\":null}}",
        "{\"type\":4}"
      })
  void jobIsAttemptedAgainAtOnce(String result) throws Exception {
    replies.add(result(result));
    push("first", 0);
    awaitJob("first");
    awaitJob("first");
    awaitState(0, 0);
    assertThat(output).hasSize(1).allMatch(line -> line.contains("is attempted again"));
  }

  @Test
  void jobWithADelayOfCenturiesIsHandledAtOnce() throws Exception {
    push("late", Long.MAX_VALUE);
    awaitJob("late");
    awaitState(0, 0);
  }

  @Test
  void jobThatWouldWaitForDecadesDoesNotDelayOthers() throws Exception {
    replies.add(result("{\"type\":4,\"data\":{\"delay_seconds\":2147483647}}"));
    push("first", 0);
    awaitJob("first");
    push("second", 0);
    awaitJob("second");
    awaitState(0, 1);
  }

  @Test
  void jobWhosePipelineWasDestroyedIsNotAttemptedAgain() throws Exception {
    replies.add(result("{\"type\":4,\"data\":{\"delay_seconds\":1}}"));
    replies.add(result("{\"type\":4,\"data\":{\"message\":\"later\"}}"));
    push("first", 0);
    awaitJob("first");
    awaitState(0, 1);
    awaitJob("first");
    awaitJob("first");
    awaitState(0, 0);
    assertThat(output).hasSize(2);
  }
}
