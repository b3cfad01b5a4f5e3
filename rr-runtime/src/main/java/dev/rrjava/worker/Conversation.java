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
 * Handles everything on an open relay except requests and responses: the handshake, stop, and the
 * end of a stream whose client has disconnected (relay protocol, sections 3 and 9).
 */
final class Conversation {
  /**
   * How often a stream checks whether the host requests its end: a check may cost a system call.
   */
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
   * Returns a conversation in which the host asks for the pid.
   *
   * @param log receives a line for each frame; null for none
   */
  static Conversation answering(Relay relay, @Nullable FrameLog log) {
    return new Conversation(relay, false, log);
  }

  /**
   * Returns a conversation that starts with the pid, before the host asks for it. A host that
   * listens accepts one connection after the other: with many workers, a question and an answer
   * cost each of them seconds.
   *
   * @param announcement see {@link #announcement}
   * @param log receives a line for each frame; null for none
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
   * Returns the frame that announces a pid. It is created before the connection, so that nothing
   * can fail between the two: a connection that ends before the pid has arrived keeps the host from
   * accepting any other (relay protocol, 4.2).
   *
   * @param log receives a line for it; null for none
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
   * Waits for a request, and handles everything that comes before it. The caller must call {@link
   * #takeRequest} or {@link #skipRequest} next.
   *
   * @return false if the host has told the worker to end or has closed the relay
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
   * Waits for one frame, and handles it unless it is a request.
   *
   * @return true if it is a request, of which only the header has been read
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
      // It belongs to a stream that has ended; a reply would reach the next client (9.10).
      log().log(System.Logger.Level.DEBUG, "ignored a frame between two requests: {0}", frame);
    }
    return false;
  }

  /** Returns the flags of the request that has arrived. */
  int requestFlags() {
    return reader.flags();
  }

  /** Returns the length of the request that has arrived, in bytes of its context and body. */
  long requestLength() {
    return reader.payloadLength();
  }

  /**
   * Reads the request that has arrived.
   *
   * @throws OutOfMemoryError if it does not fit into the heap; {@link #skipRequest} can follow
   */
  Frame takeRequest() throws IOException {
    return reader.readFrame();
  }

  /** Reads the rest of the request that has arrived, and discards it. Needs no heap. */
  void skipRequest() throws IOException {
    reader.skipFrame();
  }

  /** Returns whether {@link #readNext} would find a frame, or a part of one, without waiting. */
  boolean isReady() throws IOException {
    return reader.ready();
  }

  /** Returns whether the host has told the worker to end or has closed the relay. */
  boolean hasStopped() {
    return stopped;
  }

  /**
   * Reads, without waiting and not too often, what the host sends during a stream.
   *
   * @return true if the host requests the end of the stream
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
   * Reads, without waiting, what the host has sent during a stream.
   *
   * @return true if the host requests the end of the stream
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
    throw new ProtocolException(
        "a request arrived before the response to the previous one: " + frame);
  }

  private void control(Frame frame) throws IOException {
    String message = new String(frame.payload(), StandardCharsets.UTF_8).replace(" ", "");
    if (message.contains("\"stop\":true")) {
      stopped = true;
    } else if (!message.contains("\"pid\":")) {
      log().log(System.Logger.Level.DEBUG, "ignored an unknown control message: {0}", message);
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
      log().log(System.Logger.Level.DEBUG, "can't close the relay", e);
    }
  }

  /** Not a constant: the first logger costs startup time, and most workers never log. */
  private static System.Logger log() {
    return System.getLogger(Conversation.class.getName());
  }
}
