package dev.rrjava;

import dev.rrjava.http.HttpWorker;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import dev.rrjava.relay.InMemoryRelay;
import dev.rrjava.worker.Environment;
import dev.rrjava.worker.Worker;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The process whose memory {@link MemoryTest} bounds. */
public final class MemoryWorker {
  private static final int CHUNK = 64 * 1024;

  /** So many requests are in the relay at once, as the ring of each direction holds them. */
  private static final int AHEAD = 32;

  private MemoryWorker() {}

  /**
   * Serves its parent over pipes; or, with a number, sends itself so many requests.
   *
   * @param args empty, or the number
   */
  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      HttpWorker.create().serve(request -> answer(request));
    } else {
      System.out.println("answered " + askMyself(Long.parseLong(args[0])));
    }
  }

  private static Response answer(Request request) throws IOException {
    if (request.path().equals("/stream")) {
      String chunk = "x".repeat(CHUNK);
      long count = Long.parseLong(request.rawQuery());
      return Response.stream(Stream.generate(() -> chunk).limit(count));
    }
    if (request.path().equals("/upload")) {
      CRC32 crc = new CRC32();
      try (InputStream body = request.bodyStream()) {
        byte[] buffer = new byte[CHUNK];
        for (int count = body.read(buffer); count > 0; count = body.read(buffer)) {
          crc.update(buffer, 0, count);
        }
      }
      return Response.text(Long.toHexString(crc.getValue()));
    }
    String id = request.header("X-Id").orElseThrow();
    return Response.text(id).withHeader("X-Id", id);
  }

  private static long askMyself(long count) throws Exception {
    InMemoryRelay relay = InMemoryRelay.create();
    Thread worker =
        new Thread(
            () ->
                HttpWorker.over(Worker.over(relay.worker(), Environment.of(Map.of())))
                    .serve(request -> answer(request)),
            "worker");
    worker.start();
    FrameWriter writer = new FrameWriter(relay.host().output());
    FrameReader reader = new FrameReader(relay.host().input());
    Frame request = MemoryTest.request("/", "", new byte[0]);
    byte[] expected = new byte[0];
    for (long done = 0; done < count; done += AHEAD) {
      for (int i = 0; i < AHEAD; i++) {
        writer.write(request);
      }
      for (int i = 0; i < AHEAD; i++) {
        byte[] answer = Objects.requireNonNull(reader.read(), "the worker is gone").payload();
        if (expected.length == 0) {
          expected = answer;
        }
        if (!Arrays.equals(answer, expected)) {
          throw new IllegalStateException("another answer: " + Arrays.toString(answer));
        }
      }
    }
    writer.write(Frame.control("{\"stop\":true}"));
    worker.join();
    return count;
  }
}
