package dev.rrjava.worker;

import dev.rrjava.internal.exception.ExceptionText;
import dev.rrjava.internal.relay.AwaitedInput;
import dev.rrjava.internal.relay.DevelopmentServer;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges requests and responses with the server, as bytes: waits for a payload, sends the
 * response, and so on until the server tells this worker to stop.
 *
 * <p>Each payload gets exactly one final frame: {@link #respond}, {@link #error} or {@link
 * #retire}, after any number of {@linkplain #respondPart parts}. A second one would be read as the
 * response to the next request, so that one client would see another's data (relay protocol, 8.16);
 * this class rejects it. Not thread-safe, except where a method says so.
 */
public final class Worker implements Closeable {
  /**
   * The response that makes the server replace this worker and ask another (relay protocol, 12.1).
   */
  private static final byte[] RETIRE = "{\"stop\":true}".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] NO_BYTES = {};

  private enum State {
    /** No payload needs a response. */
    IDLE,
    /** A payload has arrived, and no part of its response has been sent. */
    ASKED,
    /** A part of the response has been sent. */
    STREAMING
  }

  /**
   * The size of a payload for which a heap in good order always has room: if there is none, the
   * heap is exhausted, and the payload is not the cause.
   */
  private static final long SMALL_PAYLOAD = 64 * 1024;

  /** In bytes; no heap of this process ever holds more. */
  private static final long LARGEST_PAYLOAD =
      Math.min(FrameReader.DEFAULT_PAYLOAD_LIMIT, Runtime.getRuntime().maxMemory());

  /** How long a worker waits for a server before it says so, if no variable names one. */
  private static final Duration SERVER_PATIENCE = Duration.ofSeconds(2);

  private static final AtomicBoolean IS_CREATED = new AtomicBoolean();

  private final RelayOpener opener;
  private final boolean ownsProcess;

  /** Created in advance: there may be no heap for it when it is needed. */
  private final HandOver handOver = new HandOver(this);

  private @Nullable Conversation conversation;

  /**
   * Read by the thread that waits for the end of a request before the process ends: IDLE only after
   * the final frame has been written.
   */
  private volatile State state = State.IDLE;

  private volatile boolean retires;

  /** Written before {@link #state}, and read after it by other threads. */
  private int payloadCount;

  private int codec;
  private boolean clientGone;
  private volatile boolean isClosed;

  /** Stays true if an error of the JVM has cut a frame short: the relay is out of step then. */
  private boolean isWriting;

  private @Nullable RelayException loss;

  private Worker(RelayOpener opener, boolean ownsProcess) {
    this.opener = opener;
    this.ownsProcess = ownsProcess;
  }

  /**
   * Returns the worker of this process, configured by its environment. If standard output is the
   * relay, it is taken over at once. A socket is connected by the first {@link #waitPayload}, since
   * the server may send a request as soon as it is connected.
   *
   * <p>If no {@code RR_} variable is set and nothing arrives on standard input within two seconds,
   * as in the console of an IDE, or it is empty, standard error says how to start a worker.
   *
   * <p>After the first {@link #waitPayload}, a signal such as SIGTERM lets the request in progress
   * complete; see {@link ProcessEnd#awaitAnswer}.
   *
   * @return the worker; a process can have only one
   * @throws NoServerException if no {@code RR_} variable is set and standard input is a terminal
   * @throws IllegalArgumentException if {@code RR_RELAY} is malformed
   * @throws IllegalStateException if this process already has a worker. Over sockets two workers
   *     would announce the same pid, after which the server accepts no other worker (relay
   *     protocol, 4.2)
   */
  public static Worker create() {
    Map<String, String> variables = System.getenv();
    if (!Environment.namesServer(variables) && StandardStreams.isTerminal()) {
      throw new NoServerException();
    }
    DevelopmentServer.endTogether(variables);
    // First: the log of what follows must not reach standard output.
    RelayAddress address = Environment.relay(variables);
    if (address instanceof RelayAddress.Pipes) {
      Relay pipes = WorkerRelay.open(address);
      if (!Environment.namesServer(variables)) {
        pipes = AwaitedInput.over(pipes, SERVER_PATIENCE, Worker::noteSilence);
      }
      return new Worker(new RelayOpener(Environment.of(variables), pipes, 0), true);
    }
    if (!IS_CREATED.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "a process can have only one worker, and this process already has one. To serve many workers"
              + " in one JVM, use RR_SLOTS");
    }
    StandardStreams.redirectOutput();
    return new Worker(new RelayOpener(Environment.of(variables), null, 0), true);
  }

  private static void noteSilence() {
    System.err.println(NoServerException.notice());
  }

  /**
   * Returns a worker over a relay that is already open.
   *
   * @param relay the relay, which is closed with the worker
   * @param environment the settings that the server would have passed in the environment of a
   *     process
   * @return the worker
   */
  public static Worker over(Relay relay, Environment environment) {
    return new Worker(new RelayOpener(environment, relay, 0), false);
  }

  /**
   * Returns a worker that acts on behalf of another process, which the server has started as a
   * placeholder: over sockets the server identifies its workers by the pid that they announce
   * (relay protocol, 3.2). The first {@link #waitPayload} connects.
   *
   * @param environment the settings in the environment of that process; its relay is a socket
   * @param pid the pid of that process
   * @return the worker
   * @throws IllegalArgumentException if the relay is pipes, which no other process can use
   */
  public static Worker standIn(Environment environment, long pid) {
    if (environment.relay() instanceof RelayAddress.Pipes) {
      throw new IllegalArgumentException(
          "a worker that acts on behalf of another process needs a relay over tcp or unix sockets");
    }
    return new Worker(new RelayOpener(environment, null, pid), false);
  }

  /**
   * Returns the settings that the server passed when it started this worker.
   *
   * @return the environment
   */
  public Environment environment() {
    return opener.environment();
  }

  /**
   * Waits for the next payload. The first call answers the handshake of the server, which tells the
   * server that this worker is ready.
   *
   * @return the payload, or null if the server has told this worker to end
   * @throws IllegalStateException if the previous payload has no response yet
   * @throws PayloadTooLargeException if a payload arrived that does not fit into the heap. It needs
   *     a response; after that, this method can be called again
   * @throws OutOfMemoryError if the heap has no room even for a small payload. The payload has been
   *     passed to another worker, as after {@link #retire}; this worker should be {@linkplain
   *     #close closed}
   * @throws RelayException if the relay can't be opened, fails, or contains something that is not a
   *     frame; after that, each call throws it
   */
  public @Nullable Payload waitPayload() {
    requireRelay();
    if (state != State.IDLE) {
      throw new IllegalStateException("the previous request needs a response before the next one");
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
   * Passes the payload that has arrived to another worker. Needs no heap.
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
   * Sends the response to the payload, or ends it if parts have been sent.
   *
   * @param context the head of the response in the codec of the payload; empty after a part
   * @param contextLength the number of bytes of {@code context}, from its start
   * @param body the array that contains the body
   * @param bodyOffset the index of the first byte of the body
   * @param bodyLength the number of bytes of the body
   * @throws IllegalStateException if no payload needs a response
   * @throws IndexOutOfBoundsException if a range is outside its array; nothing is sent in this case
   * @throws IllegalArgumentException if context and body together have more than 2<sup>31</sup> - 1
   *     bytes; nothing is sent in this case
   * @throws RelayException if the relay fails
   */
  public void respond(
      byte[] context, int contextLength, byte[] body, int bodyOffset, int bodyLength) {
    requireQuestion();
    requireRanges(context, contextLength, body, bodyOffset, bodyLength);
    send(codec, 0, context, contextLength, body, bodyOffset, bodyLength);
    state = State.IDLE;
  }

  /**
   * Sends a part of the response; more follows.
   *
   * @param context the head of the response in the codec of the payload; empty after the first part
   * @param contextLength the number of bytes of {@code context}, from its start
   * @param body the array that contains this part
   * @param bodyOffset the index of the first byte of the part
   * @param bodyLength the number of bytes of the part
   * @throws IllegalStateException if no payload needs a response
   * @throws IndexOutOfBoundsException if a range is outside its array; nothing is sent in this case
   * @throws IllegalArgumentException if context and body together have more than 2<sup>31</sup> - 1
   *     bytes; nothing is sent in this case
   * @throws ClientDisconnectedException if the server has requested the end of the stream; {@link
   *     #respond} must still follow, and the server ignores its content
   * @throws RelayException if the relay fails
   */
  public void respondPart(
      byte[] context, int contextLength, byte[] body, int bodyOffset, int bodyLength)
      throws ClientDisconnectedException {
    requireQuestion();
    requireRanges(context, contextLength, body, bodyOffset, bodyLength);
    sendPart(FrameHeader.STREAM, context, contextLength, body, bodyOffset, bodyLength);
  }

  /**
   * Sends an empty part that asks the server for a PONG. If the server could not write an earlier
   * part to the client, it also requests the end of the stream (relay protocol, section 10). A
   * worker that has nothing to send for a while can therefore find out, with the next call of
   * {@link #isClientDisconnected} or of this method, that the client had disconnected when it last
   * sent something. The server counts each PONG as one job of {@code max_jobs}.
   *
   * @throws IllegalStateException if no part has been sent: the server does not answer a PING in
   *     the first frame
   * @throws ClientDisconnectedException if the server has already requested the end of the stream
   * @throws RelayException if the relay fails
   */
  public void ping() throws ClientDisconnectedException {
    requireQuestion();
    if (state != State.STREAMING) {
      throw new IllegalStateException(
          "send a part of the response before a PING; none has been sent");
    }
    sendPart(FrameHeader.STREAM | FrameHeader.PING, NO_BYTES, 0, NO_BYTES, 0, 0);
  }

  /**
   * Returns whether the server has requested the end of the stream, as far as is known without
   * sending anything.
   *
   * @return true from then on until the final frame; false if no part has been sent
   * @throws RelayException if the relay fails
   */
  public boolean isClientDisconnected() {
    if (state == State.STREAMING && !clientGone) {
      try {
        clientGone = conversation().hasAskedForEndOfStream();
      } catch (IOException e) {
        throw lost("check whether the client is still connected", e);
      }
    }
    return state == State.STREAMING && clientGone;
  }

  /**
   * Reports that the payload could not be processed: a soft error. The client gets a 500 without a
   * body, the server logs the message and keeps this worker (relay protocol, section 11).
   *
   * @param message the message for the server's log
   * @throws IllegalStateException if no payload needs a response, or a part has been sent: the
   *     client would take an error in the middle of a stream for a normal end
   * @throws RelayException if the relay fails
   */
  public void error(String message) {
    requireQuestion();
    requireNoPart("error");
    byte[] text = message.getBytes(StandardCharsets.UTF_8);
    send(codec | FrameHeader.ERROR, 0, NO_BYTES, 0, text, 0, text.length);
    state = State.IDLE;
  }

  /**
   * Reports that the payload could not be processed, as {@link #error(String)} does, with a stack
   * trace as the message.
   *
   * @param failure the exception; its stack trace and those of its causes go to the server's log.
   *     If it throws when it is printed, the name of its class is logged
   * @throws IllegalStateException if no payload needs a response, or a part has been sent
   * @throws RelayException if the relay fails
   */
  public void error(Throwable failure) {
    error(ExceptionText.stackTrace(failure));
  }

  /**
   * Asks the server to replace this worker. The server passes the same payload to another worker,
   * and then tells this one to stop (relay protocol, 12.1).
   *
   * @throws IllegalStateException if no payload needs a response, or a part has been sent
   * @throws RelayException if the relay fails
   */
  public void retire() {
    requireQuestion();
    requireNoPart("retire");
    respond(RETIRE, RETIRE.length, NO_BYTES, 0, 0);
  }

  /**
   * Passes every further payload to another worker, as after {@link #retire}, until the server
   * tells this one to end. The request in progress is not affected. Can be called from any thread.
   */
  public void retireFromNow() {
    retires = true;
  }

  /**
   * Returns the number of payloads that have arrived. A thread that monitors this worker can use
   * it: as long as the number is the same and {@link #isResponsePending} is true, the same request
   * is in progress.
   *
   * @return 0 or more; negative after 2<sup>31</sup> payloads
   */
  public int payloadCount() {
    return isResponsePending() ? payloadCount : 0;
  }

  /**
   * Returns whether a payload needs its final frame. Can be called from any thread.
   *
   * @return true between {@link #waitPayload} and the final frame
   */
  public boolean isResponsePending() {
    return state != State.IDLE;
  }

  /**
   * Returns whether a part of the response has been sent.
   *
   * @return true between the first {@link #respondPart} and the final frame
   */
  public boolean isStreaming() {
    return state == State.STREAMING;
  }

  /**
   * Ends this worker so that no request fails. The server still counts on it: until it has told
   * this worker to end, the next payload is passed to another worker, and the server then tells
   * this one to end (relay protocol, 12.1). The relay is closed after that, or if no payload has
   * arrived for three seconds. A payload that arrives at the very moment of closing is lost.
   *
   * <p>Closes at once if the server has told this worker to end, if a payload needs its response,
   * if the relay was never opened or is lost, and if the thread is interrupted.
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
   * Closes the relay at once. To the server, the worker has died: a payload that it is about to
   * send, or that needs its response, fails. Can be called from any thread; if the worker is about
   * to send something, that fails.
   */
  public void cut() {
    isClosed = true;
    Conversation current = conversation;
    if (current != null) {
      current.close();
    }
  }

  /** Returns whether nothing can arrive or be sent any more. */
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
              + " bytes of context and body, but these have "
              + contextLength
              + " and "
              + bodyLength
              + " bytes; send a longer body in parts");
    }
  }

  private void requireRelay() {
    if (loss != null) {
      throw loss;
    }
    if (isWriting) {
      throw lost("continue", new IOException("an error cut a frame short"));
    }
  }

  private void requireQuestion() {
    requireRelay();
    if (state == State.IDLE) {
      throw new IllegalStateException(
          "no request needs a response: a request has exactly one response, and a second one would"
              + " reach the next client");
    }
  }

  private void requireNoPart(String method) {
    if (state == State.STREAMING) {
      throw new IllegalStateException(
          "can't call " + method + ": a part of the response has been sent; end it with respond");
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
