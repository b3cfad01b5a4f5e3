package dev.rrjava.runtime.http;

import dev.rrjava.runtime.slots.SlotHost;
import dev.rrjava.runtime.wire.FrameHeader;
import dev.rrjava.runtime.worker.ClientDisconnectedException;
import dev.rrjava.runtime.worker.Environment;
import dev.rrjava.runtime.worker.Payload;
import dev.rrjava.runtime.worker.ProcessEnd;
import dev.rrjava.runtime.worker.Worker;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A worker of RoadRunner's HTTP plugin. Usually all there is to write:
 *
 * <pre>{@code
 * HttpWorker.create().serve(Routes.of(new Tasks()));
 * }</pre>
 *
 * <p>Or the loop by hand:
 *
 * <pre>{@code
 * try (HttpWorker worker = HttpWorker.create()) {
 *   for (Request request; (request = worker.waitRequest()) != null; ) {
 *     worker.respond(200, "hello\n", Map.of("Content-Type", List.of("text/plain")), true);
 *   }
 * }
 * }</pre>
 *
 * <p>For one thread at a time.
 */
public final class HttpWorker implements Closeable {
  private static final byte[] NO_BYTES = {};

  private final Worker worker;
  private final boolean ownsProcess;

  /** Where one JVM serves many workers: this object is not one of them, but serves them. */
  private final @Nullable SlotHost slots;

  private final ResponseHead protobufHead = new ProtobufHead();
  private final EarlyHintsSwitch earlyHints;
  private final SendFileNotice sendFileNotice;

  /** As the request at hand wants it. */
  private ResponseHead head = protobufHead;

  /** Made when a server of the line that wants it sends a request. */
  private @Nullable ResponseHead jsonHead;

  /** Made when there is a body that is not there as a whole; serves one after the other. */
  private byte @Nullable [] chunkBuffer;

  /** The request at hand, or the last one. */
  private @Nullable Request request;

  /** Whether a final head has been sent in parts: more parts need none. */
  private boolean headSent;

  private HttpWorker(Worker worker, boolean ownsProcess, @Nullable SlotHost slots) {
    this.worker = worker;
    this.ownsProcess = ownsProcess;
    this.slots = slots;
    this.earlyHints = new EarlyHintsSwitch(worker.environment());
    this.sendFileNotice = new SendFileNotice(worker.environment());
  }

  /**
   * The worker of this process; see {@link Worker#create}. When it has served, the process ends:
   * see {@link #serve}.
   *
   * <p>Where the variable {@code RR_SLOTS} is set, this process stands behind many workers: {@link
   * #serve} and {@link #serveEach} serve all of them, and no request can be waited for by hand.
   *
   * @return the worker; there can be one in a process
   * @throws IllegalArgumentException if {@code RR_RELAY} is malformed
   */
  public static HttpWorker create() {
    SlotHost slots = SlotHost.of(System.getenv());
    return slots == null
        ? new HttpWorker(Worker.create(), true, null)
        : new HttpWorker(Worker.over(new ManyRelays(), Environment.ofProcess()), true, slots);
  }

  /**
   * A worker on a conversation of any origin.
   *
   * @param worker closed with this object
   * @return the worker
   */
  public static HttpWorker over(Worker worker) {
    return new HttpWorker(worker, false, null);
  }

  /**
   * Sets when early hints are sent for those that don't say it themselves. The variable {@code
   * RR_EARLY_HINTS} ({@code auto}, {@code always} or {@code never}) of the environment goes before
   * it: who runs the server knows what stands between it and the clients.
   *
   * @param policy {@link EarlyHintsPolicy#AUTO} unless set
   * @return this worker
   */
  public HttpWorker earlyHints(EarlyHintsPolicy policy) {
    earlyHints.set(policy);
    return this;
  }

  /**
   * The next request; waits for it. The first call tells the host that this worker is ready.
   *
   * @return the request, or null when the host wants this worker to end
   * @throws IllegalStateException when the last request has not been answered
   * @throws dev.rrjava.runtime.relay.RelayException when the relay fails
   */
  public @Nullable Request waitRequest() {
    // Not held while the next one comes: with large bodies there would be two in memory.
    request = null;
    while (true) {
      Payload payload = worker.waitPayload();
      if (payload == null) {
        return null;
      }
      headSent = false;
      head = payload.codec() == FrameHeader.JSON ? jsonHead() : protobufHead;
      try {
        Request next = Request.decode(payload);
        request = next;
        return next;
      } catch (MalformedRequestException e) {
        System.getLogger(HttpWorker.class.getName())
            .log(System.Logger.Level.ERROR, "a request was refused", e);
        worker.error(String.valueOf(e.getMessage()));
      }
    }
  }

  /**
   * Answers the request with text; see {@link #respond(int, byte[], Map, boolean)}.
   *
   * @param status the status
   * @param body sent as UTF-8
   * @param headers names and values
   * @param endOfStream false when more follows
   * @throws ClientDisconnectedException when more was to follow and the client is gone
   */
  public void respond(
      int status, String body, Map<String, List<String>> headers, boolean endOfStream)
      throws ClientDisconnectedException {
    respond(status, body.getBytes(StandardCharsets.UTF_8), headers, endOfStream);
  }

  /**
   * Answers the request, or sends a part of the answer. What is given is what is sent: no status,
   * header or length is added or refused; an informational status (100 to 199) must not be the end.
   * Of later parts only the body counts, except that headers which the first part announced in
   * {@code Trailer} may come with the last.
   *
   * @param status the status; after a part that carried a final status it is of no importance
   * @param body the body, or a part of it; reaches the client at once
   * @param headers names and values
   * @param endOfStream false when more follows
   * @throws IllegalStateException when there is no request to answer
   * @throws IllegalArgumentException when a header name is no token, or a value has a control
   *     character
   * @throws ClientDisconnectedException when more was to follow and the client is gone; the answer
   *     has to be ended all the same
   */
  public void respond(
      int status, byte[] body, Map<String, List<String>> headers, boolean endOfStream)
      throws ClientDisconnectedException {
    respond(status, Headers.of(headers), body, 0, body.length, endOfStream);
  }

  /**
   * Answers the request.
   *
   * @param response the whole answer; what its body is made of is closed in any case
   * @throws IllegalStateException when there is no request to answer, or an answer was begun
   * @throws HttpException when it is a file that is not there; nothing has been sent then
   * @throws ClientDisconnectedException when the client went away in mid-stream; the answer has
   *     been ended
   * @throws IOException when the body can't be made. If nothing has been sent, {@link #isAsked} is
   *     true and another answer can be given; else the answer has been ended
   */
  public void respond(Response response) throws IOException {
    if (request == null || !worker.isAsked()) {
      response.discard();
      throw new IllegalStateException("there is no request to answer");
    }
    new Exchange(this, request).answerByHand(response);
  }

  /**
   * Answers that this worker wants to be replaced: RoadRunner gives the same request to another
   * worker and tells this one to stop (relay protocol, 12.1), so that the next {@link #waitRequest}
   * returns null. For a worker that finds itself unfit, say without its database. RoadRunner in
   * debug mode does not know this answer.
   *
   * @throws IllegalStateException when there is no request to answer, or a part has been sent
   */
  public void retire() {
    worker.retire();
  }

  /**
   * The conversation in bytes that this worker is made on.
   *
   * @return always the same object
   */
  public Worker worker() {
    return worker;
  }

  /**
   * Whether a request waits for the end of its answer.
   *
   * @return true between {@link #waitRequest} and the end of the answer
   */
  public boolean isAsked() {
    return worker.isAsked();
  }

  void respond(
      int status, Headers headers, byte[] body, int offset, int length, boolean endOfStream)
      throws ClientDisconnectedException {
    boolean bodyOnly = headSent && headers.size() == 0;
    int contextLength = bodyOnly ? 0 : head.encode(status, headers);
    byte[] context = bodyOnly ? NO_BYTES : head.bytes();
    if (endOfStream) {
      worker.respond(context, contextLength, body, offset, length);
    } else {
      headSent |= status >= 200;
      worker.respondPart(context, contextLength, body, offset, length);
    }
  }

  /** Answers with a head that declares a length, and a body, which HEAD leaves out. */
  void respondWhole(int status, Headers headers, long contentLength, byte[] body) {
    int contextLength = head.encode(status, headers, contentLength);
    worker.respond(head.bytes(), contextLength, body, 0, body.length);
  }

  void sendInformational(HintLinks hints) throws ClientDisconnectedException {
    byte[] context = head instanceof ProtobufHead ? hints.protobuf() : hints.json();
    worker.respondPart(context, context.length, NO_BYTES, 0, 0);
  }

  /** Ends an answer of which parts have been sent. */
  void end() {
    worker.respond(NO_BYTES, 0, NO_BYTES, 0, 0);
  }

  boolean isStreaming() {
    return worker.isStreaming();
  }

  boolean isHeadSent() {
    return headSent;
  }

  /** What bodies collect their chunks in, one after the other. */
  byte[] chunkBuffer() {
    byte[] current = chunkBuffer;
    if (current == null) {
      current = new byte[BodyStream.BUFFER_SIZE];
      chunkBuffer = current;
    }
    return current;
  }

  private ResponseHead jsonHead() {
    ResponseHead current = jsonHead;
    if (current == null) {
      current = new JsonHead();
      jsonHead = current;
    }
    return current;
  }

  SendFileNotice sendFileNotice() {
    return sendFileNotice;
  }

  EarlyHintsSwitch earlyHints() {
    return earlyHints;
  }

  /**
   * Answers that the request could not be dealt with: the client gets a 500 without a body, the
   * message goes to the server's log. An alternative to a response, never an addition.
   *
   * @param message for the server's log
   * @throws IllegalStateException when there is no request to answer, or a part has been sent
   */
  public void error(String message) {
    worker.error(message);
  }

  /**
   * Answers requests until the host wants this worker to end. What the handler throws becomes a
   * response, and the worker lives; only an error that leaves the virtual machine unsafe is thrown
   * on, after a 500, so that the process ends and is replaced.
   *
   * <p>A worker that was {@linkplain #create created} for the process ends it as soon as the thread
   * that called this method has ended: threads that are left don't hold it, for RoadRunner may hold
   * a reply back until the process is gone (relay protocol, 12.2). A signal such as SIGTERM, which
   * RoadRunner never sends but an operator may, lets the request at hand come to its end first; see
   * {@link ProcessEnd#awaitAnswer}.
   *
   * <p>A handler may also answer through this object itself: what it returns is left out then.
   *
   * <p>Where {@code RR_SLOTS} is set, all workers are served, each by a thread of its own, and the
   * handler is shared by them; see {@link #serveEach}.
   *
   * @param handler answers the requests
   * @throws dev.rrjava.runtime.relay.RelayException when the relay fails
   */
  public void serve(RequestHandler handler) {
    if (slots != null) {
      serveSlots(slots, new SharedHandler(handler));
    } else {
      serveAlone(handler);
    }
  }

  /**
   * As {@link #serve}, for handlers that can't be shared by threads: in a process that stands
   * behind many workers each of them gets a handler of its own. Elsewhere there is one.
   *
   * @param handlers makes them, each in the thread that calls it; called by several threads at once
   * @throws dev.rrjava.runtime.relay.RelayException when the relay fails
   */
  public void serveEach(Supplier<? extends RequestHandler> handlers) {
    if (slots != null) {
      serveSlots(slots, handlers);
    } else {
      serveAlone(handlers.get());
    }
  }

  private void serveSlots(SlotHost host, Supplier<? extends RequestHandler> handlers) {
    int exitCode = 1;
    try {
      host.serve(new SlotHandlers(handlers, earlyHints.ofProgram()));
      exitCode = 0;
    } finally {
      ProcessEnd.expect(Thread.currentThread(), exitCode);
    }
  }

  private void serveAlone(RequestHandler handler) {
    if (worker.environment().logsRoutes()) {
      handler.routeList().forEach(System.err::println);
    }
    if (ownsProcess) {
      ProcessEnd.awaitAnswer(worker, Thread.currentThread());
    }
    int exitCode = 1;
    try (this) {
      boolean isAsked = true;
      while (isAsked) {
        isAsked = serveNext(handler);
      }
      exitCode = 0;
    } finally {
      if (ownsProcess) {
        ProcessEnd.expect(Thread.currentThread(), exitCode);
      }
    }
  }

  /** A method of its own, so that no variable of a loop holds the last request. */
  private boolean serveNext(RequestHandler handler) {
    Request next = waitRequest();
    if (next != null) {
      new Exchange(this, next).run(handler);
    }
    return next != null;
  }

  @Override
  public void close() {
    worker.close();
  }
}
