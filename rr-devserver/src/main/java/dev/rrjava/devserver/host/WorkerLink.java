package dev.rrjava.devserver.host;

import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import dev.rrjava.internal.wire.ProtocolException;
import dev.rrjava.relay.Relay;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The conversation with one worker, frame by frame. Not thread-safe. */
final class WorkerLink implements Closeable {
  private static final System.Logger LOG = System.getLogger(WorkerLink.class.getName());

  /** How long to read what a worker sends instead of a response (relay protocol, 3.4). */
  private static final Duration LISTENING = Duration.ofSeconds(2);

  private static final Pattern PID = Pattern.compile("\\{\\s*\"pid\"\\s*:\\s*(\\d{1,18})\\s*}");

  private final Relay relay;
  private final OverheardInput input;
  private final FrameReader reader;
  private final FrameWriter writer;

  WorkerLink(Relay relay) {
    this.relay = relay;
    this.input = new OverheardInput(relay.input());
    this.reader = new FrameReader(input);
    this.writer = new FrameWriter(relay.output());
  }

  /**
   * Asks the worker for its pid (relay protocol, 3.1). It may have sent it already.
   *
   * @return the pid, more than 0
   * @throws HandshakeException if something else arrived, or nothing
   * @throws IOException if the relay can't be read
   */
  long greet() throws IOException {
    ask();
    try {
      long pid = pidOf(read());
      input.stopRecording();
      return pid;
    } catch (ProtocolException e) {
      input.listen(LISTENING);
      throw new HandshakeException(
          "it wrote something other than a frame to its relay", input.overheard(), e);
    } catch (HandshakeException e) {
      throw e;
    } catch (IOException e) {
      throw new HandshakeException("it closed its relay", input.overheard(), e);
    }
  }

  /**
   * Sends the question. A worker that can't read it has ended; what it wrote before is still
   * useful.
   */
  private void ask() {
    try {
      say("{\"pid\":" + ProcessHandle.current().pid() + "}");
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "the worker did not read the first frame", e);
    }
  }

  private static long pidOf(Frame frame) throws HandshakeException {
    String text = new String(frame.payload(), StandardCharsets.UTF_8);
    Matcher pid = PID.matcher(text);
    if (!frame.hasFlag(FrameHeader.CONTROL)) {
      throw new HandshakeException("its first frame is not a CONTROL frame", frame + " " + text);
    }
    if (!pid.matches() || Long.parseLong(pid.group(1)) == 0) {
      throw new HandshakeException("its first frame is not {\"pid\":<more than 0>}", text);
    }
    return Long.parseLong(pid.group(1));
  }

  /** Sends a whole request. */
  void ask(byte[] context, byte[] body) throws IOException {
    writer.writeData(FrameHeader.PROTO, 0, context, context.length, body, 0, body.length);
  }

  /** Sends a whole job. */
  void askRaw(byte[] context, byte[] body) throws IOException {
    writer.writeData(FrameHeader.RAW, 0, context, context.length, body, 0, body.length);
  }

  /** Controls the current stream: sends STOP or PONG. */
  void duringStream(int streamBits) throws IOException {
    writer.write(Frame.streamControl(streamBits));
  }

  /** Tells the worker to end. */
  void stop() throws IOException {
    say("{\"stop\":true}");
  }

  private void say(String json) throws IOException {
    writer.write(Frame.control(json));
  }

  /**
   * Waits for the worker's next frame.
   *
   * @throws EOFException if the worker has closed its relay
   * @throws ProtocolException if something other than a frame arrived
   */
  Frame read() throws IOException {
    Frame frame = reader.read();
    if (frame == null) {
      throw new EOFException("the worker closed its relay");
    }
    return frame;
  }

  @Override
  public void close() throws IOException {
    relay.close();
  }
}
