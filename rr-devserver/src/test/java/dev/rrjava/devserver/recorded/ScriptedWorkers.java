package dev.rrjava.devserver.recorded;

import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import dev.rrjava.relay.Relay;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does what the workers of a recording did, one worker after the other, and notes what they read.
 */
final class ScriptedWorkers implements Consumer<Relay> {
  /** Longer pauses of a recording are cut. */
  private static final int LONGEST_PAUSE_MILLIS = 120;

  private final RecordedCase recorded;
  private final AtomicInteger started = new AtomicInteger();
  private final Map<Integer, List<Frame>> read = new ConcurrentHashMap<>();
  private final Map<Integer, String> fates = new ConcurrentHashMap<>();

  ScriptedWorkers(RecordedCase recorded) {
    this.recorded = recorded;
  }

  @Override
  public void accept(Relay relay) {
    int worker = started.getAndIncrement();
    List<Frame> frames = new CopyOnWriteArrayList<>();
    read.put(worker, frames);
    fates.put(worker, "alive");
    FrameReader reader = new FrameReader(relay.input());
    try {
      shakeHands(relay, reader);
      fates.put(worker, play(worker, relay, reader, frames));
    } catch (IOException e) {
      fates.put(worker, "killed");
    } catch (InterruptedException e) {
      fates.put(worker, "killed");
      Thread.currentThread().interrupt();
    }
  }

  private static void shakeHands(Relay relay, FrameReader reader) throws IOException {
    Frame question = reader.read();
    if (question == null || !question.hasFlag(FrameHeader.CONTROL)) {
      throw new IOException("no handshake: " + question);
    }
    new FrameWriter(relay.output()).write(Frame.control("{\"pid\":4711}"));
  }

  private String play(int worker, Relay relay, FrameReader reader, List<Frame> frames)
      throws IOException, InterruptedException {
    int last = 0;
    for (RecordedCase.Event event : recorded.eventsOf(worker)) {
      switch (event.kind()) {
        case "to" -> {
          if (!isHandshake(recorded.framesToWorker().get(event.index()))) {
            frames.add(require(reader.read()));
          }
        }
        case "from" -> {
          byte[] bytes = recorded.framesFromWorker().get(event.index());
          if (!isHandshake(bytes)) {
            Thread.sleep(Math.min(event.millis() - last, LONGEST_PAUSE_MILLIS));
            relay.output().write(bytes);
          }
        }
        case "exit" -> {
          relay.close();
          return "ended";
        }
        default -> {
          // Starts and notes.
        }
      }
      last = event.millis();
    }
    for (Frame frame = reader.read(); frame != null; frame = reader.read()) {
      frames.add(frame);
      if (frame.hasFlag(FrameHeader.CONTROL)) {
        relay.close();
        return "ended";
      }
    }
    return "killed";
  }

  private static Frame require(@Nullable Frame frame) throws IOException {
    if (frame == null) {
      throw new IOException("the host closed the relay");
    }
    return frame;
  }

  private static boolean isHandshake(byte[] bytes) {
    return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains("{\"pid\":");
  }

  /** What a worker has read so far, without its handshake. */
  List<Frame> framesReadBy(int worker) {
    return List.copyOf(read.getOrDefault(worker, List.of()));
  }

  /** What the worker of the recording read, without its handshake. */
  List<Frame> framesRecordedFor(int worker) {
    List<Frame> frames = new ArrayList<>();
    for (RecordedCase.Event event : recorded.eventsOf(worker)) {
      byte[] bytes =
          event.kind().equals("to") ? recorded.framesToWorker().get(event.index()) : new byte[0];
      if (bytes.length > 0 && !isHandshake(bytes)) {
        frames.add(frame(bytes));
      }
    }
    return frames;
  }

  private static Frame frame(byte[] bytes) {
    try {
      return require(new FrameReader(new ByteArrayInputStream(bytes)).read());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code alive}, {@code ended} by itself or when told to, or {@code killed}. */
  String fateOf(int worker) {
    return fates.getOrDefault(worker, "never started");
  }
}
