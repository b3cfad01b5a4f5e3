package dev.rrjava.jobs;

import dev.rrjava.internal.json.JsonText;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import dev.rrjava.relay.InMemoryRelay;
import dev.rrjava.worker.Environment;
import dev.rrjava.worker.Worker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** The server's side of a worker for jobs under test. */
final class JobHost {
  private final InMemoryRelay relay = InMemoryRelay.create();
  private final FrameWriter writer = new FrameWriter(relay.host().output());
  private final FrameReader reader = new FrameReader(relay.host().input());

  JobWorker worker() {
    return JobWorker.over(lowLevelWorker("jobs"));
  }

  Worker lowLevelWorker(String mode) {
    return Worker.over(
        relay.worker(), Environment.of(Map.of("RR_MODE", mode, "RR_VERSION", "3.0.0")));
  }

  /** Sends a job as the driver {@code memory} does. */
  void job(String name, String payload) throws IOException {
    job(name, payload, "{}");
  }

  void job(String name, String payload, String headers) throws IOException {
    send(
        "{\"id\":\"7\",\"job\":"
            + JsonText.quote(name)
            + ",\"driver\":\"memory\",\"headers\":"
            + headers
            + ",\"pipeline\":\"mail\"}",
        payload.getBytes(StandardCharsets.UTF_8));
  }

  void send(String context, byte[] body) throws IOException {
    byte[] head = context.getBytes(StandardCharsets.UTF_8);
    byte[] payload = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, payload, head.length, body.length);
    writer.write(new Frame(FrameHeader.RAW, 0, new int[] {head.length}, payload));
  }

  void stop() throws IOException {
    writer.write(Frame.control("{\"stop\":true}"));
  }

  Frame frame() throws IOException {
    return Objects.requireNonNull(reader.read(), "the worker closed the relay");
  }

  /** Returns the body of the next response, which has no context. */
  String response() throws IOException {
    Frame frame = frame();
    if (frame.flags() != FrameHeader.RAW || frame.contextLength() != 0) {
      throw new AssertionError("expected a response to a job but was " + frame);
    }
    return new String(frame.payload(), StandardCharsets.UTF_8);
  }
}
