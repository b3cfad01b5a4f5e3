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
  /** Longer pauses of a recording are cut, unless workers are watched. */
  private static final int LONGEST_PAUSE_MILLIS = 120;

  /** The limits and the pauses of watched workers are divided by this. */
  static final int HASTE = 4;

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
      if (!hasRecordedHandshake(worker)) {
        shakeHands(relay, reader);
      }
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

  /** Returns whether the recording begins before the handshake of a worker. */
  private boolean hasRecordedHandshake(int worker) {
    List<RecordedCase.Event> own = recorded.eventsOf(worker);
    return !own.isEmpty() && own.get(0).kind().equals("start");
  }

  private String play(int worker, Relay relay, FrameReader reader, List<Frame> frames)
      throws IOException, InterruptedException {
    int last = 0;
    boolean isTold = false;
    for (RecordedCase.Event event : recorded.eventsOf(worker)) {
      switch (event.kind()) {
        case "to" -> {
          Frame frame = require(reader.read());
          isTold = frame.hasFlag(FrameHeader.CONTROL);
          if (!isHandshake(recorded.framesToWorker().get(event.index()))) {
            frames.add(frame);
          }
        }
        case "from" -> {
          pause(event.millis() - last);
          relay.output().write(recorded.framesFromWorker().get(event.index()));
        }
        case "exit" -> {
          if (isTold) {
            pause(event.millis() - last);
          }
          relay.close();
          return "ended";
        }
        default -> {
          // Starts and notes.
        }
      }
      last = event.millis();
    }
    return playRest(relay, reader, frames);
  }

  private String playRest(Relay relay, FrameReader reader, List<Frame> frames) throws IOException {
    boolean ignoresStop = Exceptions.IGNORES_STOP.containsKey(recorded.name());
    for (Frame frame = reader.read(); frame != null; frame = reader.read()) {
      if (ignoresStop) {
        continue;
      }
      frames.add(frame);
      if (frame.hasFlag(FrameHeader.CONTROL)) {
        relay.close();
        return "ended";
      }
    }
    return "killed";
  }

  private void pause(int millis) throws InterruptedException {
    Thread.sleep(recorded.isSupervised() ? millis / HASTE : Math.min(millis, LONGEST_PAUSE_MILLIS));
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
