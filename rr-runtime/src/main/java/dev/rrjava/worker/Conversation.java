package dev.rrjava.worker;

import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameLog;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import dev.rrjava.internal.wire.ProtocolException;
import dev.rrjava.relay.Relay;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is said over an open relay besides requests and answers: the handshake, stop, and the end of
 * a stream that nobody reads any more (relay protocol, sections 3 and 9).
 */
final class Conversation {
  /** How often a stream looks whether the host asks for its end: a look may cost a system call. */
  private static final long LOOK_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final Relay relay;
  private final FrameReader reader;
  private final FrameWriter writer;
  private final boolean hasAnnounced;
  private boolean stopped;
  private long lastLook;

  private Conversation(Relay relay, boolean hasAnnounced, @Nullable FrameLog log) {
    this.relay = relay;
    this.reader = new FrameReader(relay.input(), FrameReader.DEFAULT_PAYLOAD_LIMIT, log);
    this.writer = new FrameWriter(relay.output(), log);
    this.hasAnnounced = hasAnnounced;
  }

  /**
   * Begins a conversation in which the host asks for the pid.
   *
   * @param log takes a line for each frame; null for none
   */
  static Conversation answering(Relay relay, @Nullable FrameLog log) {
    return new Conversation(relay, false, log);
  }

  /**
   * Begins a conversation with the pid, before it is asked for. A host that listens takes one
   * connection after the other: with many workers a question and an answer cost each of them
   * seconds.
   *
   * @param announcement see {@link #announcement}
   * @param log takes a line for each frame; null for none
   */
  static Conversation announcing(Relay relay, byte[] announcement, @Nullable FrameLog log)
      throws IOException {
    try {
      relay.output().write(announcement);
      return new Conversation(relay, true, log);
    } catch (IOException e) {
      close(relay);
      throw e;
    }
  }

  /**
   * The frame that tells a pid. Made before the connection: one that ends before the pid has come
   * keeps the host from taking any other (relay protocol, 4.2), so nothing comes between the two.
   *
   * @param log takes a line for it; null for none
   */
  static byte[] announcement(long pid, @Nullable FrameLog log) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    new FrameWriter(frame, log).write(pidFrame(pid));
    return frame.toByteArray();
  }

  FrameWriter writer() {
    return writer;
  }

  /**
   * Waits for a request and handles all that comes before it. {@link #takeRequest} or {@link
   * #skipRequest} has to follow.
   *
   * @return false when the host wants the worker to end, or is gone
   */
  boolean awaitRequest() throws IOException {
    while (!stopped) {
      if (readNext()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Waits for one frame and handles it, unless it is a request.
   *
   * @return true when it is a request, of which only the header has been read
   */
  boolean readNext() throws IOException {
    if (!reader.readHeader()) {
      stopped = true;
      return false;
    }
    boolean isControl = (reader.flags() & FrameHeader.CONTROL) != 0;
    if (!isControl && (reader.streamBits() & (FrameHeader.STOP | FrameHeader.PONG)) == 0) {
      return true;
    }
    Frame frame = reader.readFrame();
    if (isControl) {
      control(frame);
    } else {
      // It belongs to a stream that has ended; an answer would reach the next client (9.10).
      log().log(System.Logger.Level.DEBUG, "ignored between two requests: {0}", frame);
    }
    return false;
  }

  /** The flags of the request that has come. */
  int requestFlags() {
    return reader.flags();
  }

  /** The length of the request that has come: bytes of its context and body. */
  long requestLength() {
    return reader.payloadLength();
  }

  /**
   * Reads the request that has come.
   *
   * @throws OutOfMemoryError when it does not fit into the heap; {@link #skipRequest} can follow
   */
  Frame takeRequest() throws IOException {
    return reader.readFrame();
  }

  /** Reads what is left of the request that has come, and discards it. Needs no heap. */
  void skipRequest() throws IOException {
    reader.skipFrame();
  }

  /** Whether {@link #readNext} would find a frame, or a part of one, without waiting. */
  boolean isReady() throws IOException {
    return reader.ready();
  }

  /** Whether the host has told the worker to end, or is gone. */
  boolean hasStopped() {
    return stopped;
  }

  /**
   * Looks, without waiting and not too often, at what the host says while a stream is under way.
   *
   * @return true when it asks for the end of the stream
   */
  boolean asksForEndOfStream() throws IOException {
    long now = System.nanoTime();
    if (now - lastLook < LOOK_INTERVAL_NANOS) {
      return false;
    }
    lastLook = now;
    return hasAskedForEndOfStream();
  }

  /**
   * Looks, without waiting, at what the host has said while a stream is under way.
   *
   * @return true when it asks for the end of the stream
   */
  boolean hasAskedForEndOfStream() throws IOException {
    boolean asked = false;
    while (reader.ready()) {
      asked |= isEndOfStream(reader.read());
    }
    return asked;
  }

  private boolean isEndOfStream(@Nullable Frame frame) throws IOException {
    if (frame == null) {
      throw new IOException("the host closed the relay");
    }
    if (frame.hasFlag(FrameHeader.CONTROL)) {
      control(frame);
      return stopped;
    }
    if (frame.hasStreamBit(FrameHeader.STOP)) {
      return true;
    }
    if (frame.hasStreamBit(FrameHeader.PONG)) {
      return false;
    }
    throw new ProtocolException("a request came while the last one was being answered: " + frame);
  }

  private void control(Frame frame) throws IOException {
    String message = new String(frame.payload(), StandardCharsets.UTF_8).replace(" ", "");
    if (message.contains("\"stop\":true")) {
      stopped = true;
    } else if (!message.contains("\"pid\":")) {
      log().log(System.Logger.Level.DEBUG, "ignored, an unknown control message: {0}", message);
    } else if (!hasAnnounced) {
      writer.write(pidFrame(OwnPid.quick()));
    }
  }

  private static Frame pidFrame(long pid) {
    return Frame.control("{\"pid\":" + pid + "}");
  }

  void close() {
    stopped = true;
    close(relay);
  }

  private static void close(Relay relay) {
    try {
      relay.close();
    } catch (IOException e) {
      log().log(System.Logger.Level.DEBUG, "closing the relay", e);
    }
  }

  /** Not a constant: the first logger costs start-up time, and most workers never log. */
  private static System.Logger log() {
    return System.getLogger(Conversation.class.getName());
  }
}
