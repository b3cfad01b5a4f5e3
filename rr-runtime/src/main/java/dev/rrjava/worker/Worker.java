package dev.rrjava.worker;

import dev.rrjava.internal.relay.StandardStreams;
import dev.rrjava.internal.relay.WorkerRelay;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.relay.Relay;
import dev.rrjava.relay.RelayAddress;
import dev.rrjava.relay.RelayException;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
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

  /**
   * A payload that a sound heap always has room for: when there is none for it, the heap is at its
   * end, and the payload is not at fault.
   */
  private static final long SMALL_PAYLOAD = 64 * 1024;

  /** Bytes; no heap of this process ever holds more. */
  private static final long LARGEST_PAYLOAD =
      Math.min(FrameReader.DEFAULT_PAYLOAD_LIMIT, Runtime.getRuntime().maxMemory());

  private static final AtomicBoolean IS_CREATED = new AtomicBoolean();

  private final RelayOpener opener;
  private final boolean ownsProcess;

  /** Made in time: there may be no heap for it when it is needed. */
  private final HandOver handOver = new HandOver(this);

  private @Nullable Conversation conversation;

  /**
   * Read by the thread that waits for the end of a request before the process ends: IDLE only when
   * the final frame has been written.
   */
  private volatile State state = State.IDLE;

  private volatile boolean retires;

  /** Written before {@link #state}, and read after it by other threads. */
  private int payloadCount;

  private int codec;
  private boolean clientGone;
  private volatile boolean isClosed;

  /** Stays true when an error of the machine cut a frame short: the relay is out of step then. */
  private boolean isWriting;

  private @Nullable RelayException loss;

  private Worker(RelayOpener opener, boolean ownsProcess) {
    this.opener = opener;
    this.ownsProcess = ownsProcess;
  }

  /**
   * The worker of this process, as its environment says. Standard output is taken at once where it
   * is the relay; a socket is connected by the first {@link #waitPayload}, for the host may send a
   * request as soon as it is.
   *
   * <p>From the first {@link #waitPayload} on, a signal such as SIGTERM lets the payload at hand
   * come to its end; see {@link ProcessEnd#awaitAnswer}.
   *
   * @return the worker; there can be one in a process
   * @throws NoServerException when there is no {@code RR_} variable and standard input is a
   *     terminal
   * @throws IllegalArgumentException if {@code RR_RELAY} is malformed
   * @throws IllegalStateException when there is one already. Over sockets two workers would
   *     announce the same pid, upon which the server takes no other worker any more (relay
   *     protocol, 4.2)
   */
  public static Worker create() {
    Map<String, String> variables = System.getenv();
    if (!Environment.namesServer(variables) && StandardStreams.isTerminal()) {
      throw new NoServerException();
    }
    // Before the rest is read: what that logs must not reach standard output.
    RelayAddress address = Environment.relay(variables);
    if (address instanceof RelayAddress.Pipes) {
      Relay pipes = WorkerRelay.open(address);
      return new Worker(new RelayOpener(Environment.of(variables), pipes, 0), true);
    }
    if (!IS_CREATED.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "there can be one worker in a process, and there is one of this process already. With"
              + " RR_SLOTS one JVM serves many workers");
    }
    StandardStreams.redirectOutput();
    return new Worker(new RelayOpener(Environment.of(variables), null, 0), true);
  }

  /**
   * A worker over a relay that is open already.
   *
   * @param relay closed with the worker
   * @param environment what the host would have said in the environment of a process
   * @return the worker
   */
  public static Worker over(Relay relay, Environment environment) {
    return new Worker(new RelayOpener(environment, relay, 0), false);
  }

  /**
   * A worker that speaks for another process, one that the host has started and that does nothing
   * but live: over sockets the host knows its workers by the pid they announce (relay protocol,
   * 3.2). The first {@link #waitPayload} connects.
   *
   * @param environment what the host said in the environment of that process; its relay is a socket
   * @param pid of that process
   * @return the worker
   * @throws IllegalArgumentException when the relay is pipes, which nobody else can use
   */
  public static Worker standIn(Environment environment, long pid) {
    if (environment.relay() instanceof RelayAddress.Pipes) {
      throw new IllegalArgumentException(
          "a worker that speaks for another process needs a relay over tcp or unix sockets");
    }
    return new Worker(new RelayOpener(environment, null, pid), false);
  }

  /**
   * What the host said when it started this worker.
   *
   * @return the environment
   */
  public Environment environment() {
    return opener.environment();
  }

  /**
   * The next payload to answer; waits for it. The first call answers the host's handshake, and so
   * tells the host that this worker is ready.
   *
   * @return the payload, or null when the host wants this worker to end
   * @throws IllegalStateException when the last payload has not been answered
   * @throws PayloadTooLargeException when a payload came that does not fit into the heap. It waits
   *     for an answer; after that the next one can be waited for
   * @throws OutOfMemoryError when the heap has no room for the smallest of payloads. This one has
   *     been given to another worker, as after {@link #retire}; this worker should be {@linkplain
   *     #close closed}
   * @throws RelayException when the relay can't be opened, fails, or carries something that is no
   *     frame; again and again once it was lost
   */
  public @Nullable Payload waitPayload() {
    requireRelay();
    if (state != State.IDLE) {
      throw new IllegalStateException("the last request has to be answered before the next one");
    }
    try {
      Conversation current = conversation();
      while (!isClosed && current.awaitRequest()) {
        if (!retires) {
          return takePayload(current);
        }
        handOver(current);
      }
      return null;
    } catch (IOException e) {
      throw lost("wait for a request", e);
    }
  }

  private void beginAnswer(Conversation current) {
    codec = current.requestFlags();
    clientGone = false;
    payloadCount++;
    state = State.ASKED;
  }

  private Payload takePayload(Conversation current) throws IOException {
    beginAnswer(current);
    long length = current.requestLength();
    OutOfMemoryError failure = null;
    if (length <= LARGEST_PAYLOAD) {
      try {
        Frame frame = current.takeRequest();
        return new Payload(frame.flags(), frame.payload(), frame.contextLength());
      } catch (OutOfMemoryError e) {
        failure = e;
      }
    }
    current.skipRequest();
    if (failure != null && length <= SMALL_PAYLOAD) {
      retires = true;
      retire();
      throw failure;
    }
    throw new PayloadTooLargeException(length, LARGEST_PAYLOAD, codec, failure);
  }

  /**
   * Gives the payload that has come to another worker. Needs no heap.
   *
   * @return true
   */
  boolean handOver(Conversation current) throws IOException {
    beginAnswer(current);
    current.skipRequest();
    retire();
    return true;
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
   * @throws IndexOutOfBoundsException when a range is outside its array; nothing is sent then
   * @throws IllegalArgumentException when context and body together have more than 2<sup>31</sup> -
   *     1 bytes; nothing is sent then
   * @throws RelayException when the relay fails
   */
  public void respond(
      byte[] context, int contextLength, byte[] body, int bodyOffset, int bodyLength) {
    requireQuestion();
    requireRanges(context, contextLength, body, bodyOffset, bodyLength);
    send(codec, 0, context, contextLength, body, bodyOffset, bodyLength);
    state = State.IDLE;
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
   * @throws IndexOutOfBoundsException when a range is outside its array; nothing is sent then
   * @throws IllegalArgumentException when context and body together have more than 2<sup>31</sup> -
   *     1 bytes; nothing is sent then
   * @throws ClientDisconnectedException when the host asked for the end of the stream; {@link
   *     #respond} has to follow all the same, and the host ignores what it carries
   * @throws RelayException when the relay fails
   */
  public void respondPart(
      byte[] context, int contextLength, byte[] body, int bodyOffset, int bodyLength)
      throws ClientDisconnectedException {
    requireQuestion();
    requireRanges(context, contextLength, body, bodyOffset, bodyLength);
    sendPart(FrameHeader.STREAM, context, contextLength, body, bodyOffset, bodyLength);
  }

  /**
   * Sends an empty part that asks the host for a sign of life: a PONG, which is taken note of and
   * no more, and after it the request to end the stream, when what was sent before could not be
   * written to the client (relay protocol, section 10). So a worker that has nothing to send for a
   * while learns from the next call of {@link #isClientGone}, or of this method, that the client
   * had left when it last sent something. The host counts each PONG as one job of {@code max_jobs}.
   *
   * @throws IllegalStateException when no part has been sent: the host does not answer a PING in
   *     the first frame
   * @throws ClientDisconnectedException when the host asked for the end of the stream before
   * @throws RelayException when the relay fails
   */
  public void ping() throws ClientDisconnectedException {
    requireQuestion();
    if (state != State.STREAMING) {
      throw new IllegalStateException(
          "a PING follows a part of the answer, and none has been sent");
    }
    sendPart(FrameHeader.STREAM | FrameHeader.PING, NO_BYTES, 0, NO_BYTES, 0, 0);
  }

  /**
   * Whether the host has asked for the end of the stream, as far as is known without sending
   * anything.
   *
   * @return true from then on until the final frame; false when no part has been sent
   * @throws RelayException when the relay fails
   */
  public boolean isClientGone() {
    if (state == State.STREAMING && !clientGone) {
      try {
        clientGone = conversation().hasAskedForEndOfStream();
      } catch (IOException e) {
        throw lost("look whether the client is there", e);
      }
    }
    return state == State.STREAMING && clientGone;
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
    byte[] text = message.getBytes(StandardCharsets.UTF_8);
    send(codec | FrameHeader.ERROR, 0, NO_BYTES, 0, text, 0, text.length);
    state = State.IDLE;
  }

  /**
   * Answers that the payload could not be dealt with, as {@link #error(String)} does, with a stack
   * trace as the message.
   *
   * @param failure its stack trace and those of its causes go to the host's log; if it throws when
   *     it is printed, the name of its class
   * @throws IllegalStateException when no payload waits for an answer, or a part has been sent
   * @throws RelayException when the relay fails
   */
  public void error(Throwable failure) {
    error(trace(failure));
  }

  private static String trace(Throwable failure) {
    StringWriter trace = new StringWriter();
    try {
      failure.printStackTrace(new PrintWriter(trace));
      return trace.toString();
    } catch (RuntimeException | StackOverflowError e) {
      return failure.getClass().getName() + ", which can't be printed: " + e.getClass().getName();
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
   * From now on every payload goes to another worker, as after {@link #retire}, until the host
   * tells this one to end; the payload at hand is not concerned. For any thread.
   */
  public void retireFromNow() {
    retires = true;
  }

  /**
   * How many payloads have come, for a thread that watches over this worker: as long as this is the
   * same and {@link #isAsked} is true, the same payload is being answered.
   *
   * @return 0 or more; after 2<sup>31</sup> payloads it starts again below 0
   */
  public int payloadCount() {
    return isAsked() ? payloadCount : 0;
  }

  /**
   * Whether a payload waits for its final frame. For any thread.
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

  /**
   * Ends this worker without failing anybody's request. The host still counts on it: as long as it
   * has not told it to end, the next payload is given to another worker, upon which it does (relay
   * protocol, 12.1). Then, or when no payload has come for three seconds, the relay is closed. A
   * payload that comes at the very moment of that is lost.
   *
   * <p>Closes at once when the host has told this worker to end, when a payload waits for its
   * answer, when the relay was never opened or is lost, and when the thread is interrupted.
   */
  @Override
  public void close() {
    Conversation current = conversation;
    if (current != null && !isClosed && !isWriting && state == State.IDLE) {
      retires = true;
      handOver.run(current);
    }
    cut();
  }

  /**
   * Closes the relay at once. The host takes this for the death of the worker: a payload that it is
   * about to send, or that waits for its answer, fails. For any thread; what the worker is about to
   * send then fails.
   */
  public void cut() {
    isClosed = true;
    Conversation current = conversation;
    if (current != null) {
      current.close();
    }
  }

  /** Whether nothing can come or be sent any more. */
  boolean isClosed() {
    return isClosed;
  }

  private void sendPart(
      int streamBits,
      byte[] context,
      int contextLength,
      byte[] body,
      int bodyOffset,
      int bodyLength)
      throws ClientDisconnectedException {
    if (state == State.STREAMING) {
      try {
        clientGone |= conversation().asksForEndOfStream();
      } catch (IOException e) {
        throw lost("respond", e);
      }
      if (clientGone) {
        throw new ClientDisconnectedException();
      }
    }
    state = State.STREAMING;
    send(codec, streamBits, context, contextLength, body, bodyOffset, bodyLength);
  }

  private void send(
      int flags,
      int streamBits,
      byte[] context,
      int contextLength,
      byte[] body,
      int bodyOffset,
      int bodyLength) {
    isWriting = true;
    try {
      conversation()
          .writer()
          .writeData(flags, streamBits, context, contextLength, body, bodyOffset, bodyLength);
    } catch (IOException e) {
      throw lost("respond", e);
    }
    isWriting = false;
  }

  private static void requireRanges(
      byte[] context, int contextLength, byte[] body, int bodyOffset, int bodyLength) {
    Objects.checkFromIndexSize(0, contextLength, context.length);
    Objects.checkFromIndexSize(bodyOffset, bodyLength, body.length);
    requireFits(contextLength, bodyLength);
  }

  static void requireFits(int contextLength, int bodyLength) {
    if (contextLength > Integer.MAX_VALUE - bodyLength) {
      throw new IllegalArgumentException(
          "a frame holds at most "
              + Integer.MAX_VALUE
              + " bytes of context and body, but these are "
              + contextLength
              + " and "
              + bodyLength
              + "; a longer body is sent in parts");
    }
  }

  private void requireRelay() {
    if (loss != null) {
      throw loss;
    }
    if (isWriting) {
      throw lost("go on", new IOException("an error cut a frame short"));
    }
  }

  private void requireQuestion() {
    requireRelay();
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
      current = opener.open();
      conversation = current;
      if (ownsProcess) {
        ProcessEnd.awaitAnswer(this, Thread.currentThread());
      }
    }
    return current;
  }

  private RelayException lost(String attempt, IOException cause) {
    isClosed = true;
    state = State.IDLE;
    loss =
        new RelayException("can't " + attempt + " over the relay " + environment().relay(), cause);
    return loss;
  }
}
