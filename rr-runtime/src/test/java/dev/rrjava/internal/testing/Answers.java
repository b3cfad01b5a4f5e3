package dev.rrjava.internal.testing;

import dev.rrjava.http.HttpWorker;
import dev.rrjava.http.Response;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import dev.rrjava.relay.InMemoryRelay;
import dev.rrjava.worker.Environment;
import dev.rrjava.worker.Worker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Bodies of responses, as a worker sends them. */
public final class Answers {
  /** Method and URI of a GET: fields 3 and 4 of {@code http.v1.Request}. */
  private static final byte[] GET =
      "\u001a\u0003GET\"\u0013http://example.test".getBytes(StandardCharsets.US_ASCII);

  private Answers() {}

  /** The chunks of a body, parted by bars. */
  public static String body(Response response) throws IOException {
    InMemoryRelay relay = InMemoryRelay.create();
    new FrameWriter(relay.host().output())
        .write(new Frame(FrameHeader.PROTO, 0, new int[] {GET.length}, GET));
    Worker frames = Worker.over(relay.worker(), Environment.of(Map.of()));
    try (HttpWorker worker = HttpWorker.over(frames)) {
      worker.waitRequest();
      worker.respond(response);
      frames.cut(); // there is no host that would say when to end
    }
    FrameReader reader = new FrameReader(relay.host().input());
    List<String> chunks = new ArrayList<>();
    for (Frame frame = reader.read(); frame != null; frame = reader.read()) {
      int start = frame.contextLength();
      int length = frame.payload().length - start;
      if (length > 0) {
        chunks.add(new String(frame.payload(), start, length, StandardCharsets.UTF_8));
      }
    }
    return String.join("|", chunks);
  }
}
