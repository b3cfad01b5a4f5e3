package dev.rrjava.runtime.worker;

import dev.rrjava.runtime.relay.Relay;
import dev.rrjava.runtime.relay.RelayAddress;
import dev.rrjava.runtime.relay.RelayException;
import dev.rrjava.runtime.relay.StandardStreams;
import dev.rrjava.runtime.wire.Frame;
import dev.rrjava.runtime.wire.FrameHeader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One worker's conversation with its host, in bytes: wait for a payload, answer it, and so on until
 * the host says stop.
 *
 * <p>Each payload is answered by exactly one final frame: {@link #respond}, {@link #error} or
 * {@link #retire}, after any number of {@linkplain #respondPart parts}. A second answer would be
 * read as that of the next request, so that one client would see another's data (relay protocol,
 * 8.16); this class refuses it. For one thread at a time.
 */
public final class Worker implements Closeable {
  /** The answer that makes the host replace this worker and ask another (relay protocol, 12.1). */
  private static final byte[] RETIRE = "{\"stop\":true}".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] NO_BYTES = {};

  private enum State {
    /** No payload waits for an answer. */
    IDLE,
    /** A payload came, nothing of an answer has been sent. */
    ASKED,
    /** A part of the answer has been sent. */
    STREAMING
  }

  private final Environment environment;

  /** Open from the start; null for a socket, which the first wait connects. */
  private final @Nullable Relay opened;

  private @Nullable Conversation conversation;
  private State state = State.IDLE;
  private int codec;
  private boolean clientGone;
  private boolean isClosed;

  private Worker(Environment environment, @Nullable Relay opened) {
    this.environment = environment;
    this.opened = opened;
  }

  /**
   * The worker of this process, as its environment says. Standard output is taken at once where it
   * is the relay; a socket is connected by the first {@link #waitPayload}, for the host may send a
   * request as soon as it is.
   *
   * @return the worker; there can be one in a process
   * @throws NoServerException when there is no {@code RR_} variable and standard input is a
   *     terminal
   * @throws IllegalArgumentException when an {@code RR_} variable is malformed
   */
  public static Worker create() {
    if (!Environment.namesServer(System.getenv()) && StandardStreams.isTerminal()) {
      throw new NoServerException();
    }
    Environment environment = Environment.ofProcess();
    if (environment.relay() instanceof RelayAddress.Pipes) {
      return over(Relay.open(environment.relay()), environment);
    }
    StandardStreams.redirectOutput();
    return new Worker(environment, null);
  }

  /**
   * A worker over a relay that is open already.
   *
   * @param relay closed with the worker
   * @param environment what the host would have said in the environment of a process
   * @return the worker
   */
  public static Worker over(Relay relay, Environment environment) {
    return new Worker(environment, relay);
  }

  /**
   * What the host said when it started this worker.
   *
   * @return the environment
   */
  public Environment environment() {
    return environment;
  }

  /**
   * The next payload to answer; waits for it. The first call answers the host's handshake, and so
   * tells the host that this worker is ready.
   *
   * @return the payload, or null when the host wants this worker to end
   * @throws IllegalStateException when the last payload has not been answered
   * @throws RelayException when the relay can't be opened, fails, or carries something that is no
   *     frame
   */
  public @Nullable Payload waitPayload() {
    if (state != State.IDLE) {
      throw new IllegalStateException("the last request has to be answered before the next one");
    }
    if (isClosed) {
      return null;
    }
    try {
      Frame frame = conversation().awaitRequest();
      if (frame == null) {
        return null;
      }
      state = State.ASKED;
      codec = frame.flags();
      clientGone = false;
      return new Payload(codec, frame.payload(), frame.contextLength());
    } catch (IOException e) {
      throw lost("wait for a request", e);
    }
  }

  /**
   * Answers the payload, or ends its answer when parts have been sent.
   *
   * @param context the head of the response in the codec of the payload; empty after a part
   * @param contextLength bytes of {@code context} from its start
   * @param body holds the body
   * @param bodyOffset first byte of the body
   * @param bodyLength bytes of the body
   * @throws IllegalStateException when no payload waits for an answer
   * @throws RelayException when the relay fails
   */
  public void respond(
      byte[] context, int contextLength, byte[] body, int bodyOffset, int bodyLength) {
    requireQuestion();
    state = State.IDLE;
    try {
      conversation()
          .writer()
          .writeData(codec, 0, context, contextLength, body, bodyOffset, bodyLength);
    } catch (IOException e) {
      throw lost("respond", e);
    }
  }

  /**
   * Sends a part of the answer: more follows.
   *
   * @param context the head of the response in the codec of the payload; empty after the first part
   * @param contextLength bytes of {@code context} from its start
   * @param body holds the bytes of this part
   * @param bodyOffset first byte of the part
   * @param bodyLength bytes of the part
   * @throws IllegalStateException when no payload waits for an answer
   * @throws ClientDisconnectedException when the host asked for the end of the stream; {@link
   *     #respond} has to follow all the same, and the host ignores what it carries
   * @throws RelayException when the relay fails
   */
  public void respondPart(
      byte[] context, int contextLength, byte[] body, int bodyOffset, int bodyLength)
      throws ClientDisconnectedException {
    requireQuestion();
    try {
      if (state == State.STREAMING) {
        clientGone |= conversation().asksForEndOfStream();
        if (clientGone) {
          throw new ClientDisconnectedException();
        }
      }
      state = State.STREAMING;
      conversation()
          .writer()
          .writeData(
              codec, FrameHeader.STREAM, context, contextLength, body, bodyOffset, bodyLength);
    } catch (ClientDisconnectedException e) {
      throw e;
    } catch (IOException e) {
      throw lost("respond", e);
    }
  }

  /**
   * Answers that the payload could not be dealt with: a soft error. The client gets a 500 without a
   * body, the host logs the message and keeps this worker (relay protocol, section 11).
   *
   * @param message for the host's log
   * @throws IllegalStateException when no payload waits for an answer, or a part has been sent: an
   *     error in mid-stream would reach the client as a clean end
   * @throws RelayException when the relay fails
   */
  public void error(String message) {
    requireQuestion();
    requireNoPart("an error");
    state = State.IDLE;
    byte[] text = message.getBytes(StandardCharsets.UTF_8);
    try {
      conversation()
          .writer()
          .writeData(codec | FrameHeader.ERROR, 0, NO_BYTES, 0, text, 0, text.length);
    } catch (IOException e) {
      throw lost("report an error", e);
    }
  }

  /**
   * Answers that this worker wants to be replaced. The host gives the same payload to another
   * worker and then tells this one to stop (relay protocol, 12.1).
   *
   * @throws IllegalStateException when no payload waits for an answer, or a part has been sent
   * @throws RelayException when the relay fails
   */
  public void retire() {
    requireQuestion();
    requireNoPart("a retreat");
    respond(RETIRE, RETIRE.length, NO_BYTES, 0, 0);
  }

  /**
   * Whether a payload waits for its final frame.
   *
   * @return true between {@link #waitPayload} and the final frame
   */
  public boolean isAsked() {
    return state != State.IDLE;
  }

  /**
   * Whether a part of the answer has been sent.
   *
   * @return true between the first {@link #respondPart} and the final frame
   */
  public boolean isStreaming() {
    return state == State.STREAMING;
  }

  /** Closes the relay. The host takes this for the end of the worker. */
  @Override
  public void close() {
    isClosed = true;
    if (conversation != null) {
      conversation.close();
    }
  }

  private void requireQuestion() {
    if (state == State.IDLE) {
      throw new IllegalStateException(
          "there is no request to answer: a request is answered once, and a second answer would"
              + " reach the next client");
    }
  }

  private void requireNoPart(String answer) {
    if (state == State.STREAMING) {
      throw new IllegalStateException(
          answer + " is an alternative to a response, but a part of the response has been sent");
    }
  }

  private Conversation conversation() throws IOException {
    Conversation current = conversation;
    if (current == null) {
      Relay relay = opened != null ? opened : Relay.open(environment.relay());
      boolean isSocket = !(environment.relay() instanceof RelayAddress.Pipes);
      current = Conversation.over(relay, isSocket);
      conversation = current;
    }
    return current;
  }

  private RelayException lost(String attempt, IOException cause) {
    isClosed = true;
    state = State.IDLE;
    return new RelayException("can't " + attempt + " over the relay " + environment.relay(), cause);
  }
}
