package dev.rrjava.http;

import dev.rrjava.internal.exception.Wrapped;
import dev.rrjava.internal.slots.SlotHost;
import dev.rrjava.worker.ClientDisconnectedException;
import dev.rrjava.worker.Environment;
import dev.rrjava.worker.MalformedPayloadException;
import dev.rrjava.worker.Payload;
import dev.rrjava.worker.PayloadTooLargeException;
import dev.rrjava.worker.ProcessEnd;
import dev.rrjava.worker.Worker;
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
 *     worker.respond(200, "hello\n", Map.of("Content-Type", List.of("text/plain")));
 *   }
 * }
 * }</pre>
 *
 * <p>For one thread at a time.
 */
public final class HttpWorker implements Closeable {
  /** For a client whose request found no room. */
  private static final String RETRY_AFTER_SECONDS = "1";

  private final Worker worker;
  private final boolean ownsProcess;

  /** Where one JVM serves many workers: this object is not one of them, but serves them. */
  private final @Nullable SlotHost slots;

  private final ResponseChannel channel;
  private final EarlyHintsSwitch earlyHints;
  private final WorkerSettings settings;

  /** The request at hand, or the last one. */
  private @Nullable Request request;

  /** The request whose end has not been told yet. */
  private @Nullable Request uncompleted;

  /** Whether a handler is at work: the end of its request is told when it is done. */
  private boolean isHandling;

  private HttpWorker(
      Worker worker, boolean ownsProcess, @Nullable SlotHost slots, WorkerSettings settings) {
    this.worker = worker;
    this.ownsProcess = ownsProcess;
    this.slots = slots;
    this.settings = settings;
    this.earlyHints = new EarlyHintsSwitch(worker.environment());
    this.channel = new ResponseChannel(worker);
    BareError.prepare();
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
   * @throws IllegalStateException when there is one already
   */
  public static HttpWorker create() {
    SlotHost slots = SlotHost.of(System.getenv());
    Worker worker =
        slots == null ? Worker.create() : Worker.over(new ManyRelays(), Environment.ofProcess());
    return new HttpWorker(worker, true, slots, new WorkerSettings());
  }

  /**
   * A worker on a conversation of any origin.
   *
   * @param worker closed with this object
   * @return the worker
   */
  public static HttpWorker over(Worker worker) {
    return new HttpWorker(worker, false, null, new WorkerSettings());
  }

  /** A worker for one of the slots that this one serves, with the settings of this one. */
  HttpWorker inSlot(Worker slot) {
    return new HttpWorker(slot, false, null, settings).earlyHints(earlyHints.ofProgram());
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
   * Sets who answers when a handler fails.
   *
   * @param policy {@link ErrorPolicy#RESPOND} unless set
   * @return this worker
   */
  public HttpWorker onError(ErrorPolicy policy) {
    settings.onError(policy);
    return this;
  }

  /**
   * Adds a listener that is told of the end of each request: when the last frame of the response
   * has left, or the request has failed, whether the client has waited for it or not. It is told
   * once, after the actions of {@link Request#onComplete}, in the thread that serves the request;
   * where one JVM serves many workers, by several threads at once. Listeners are told in the order
   * in which they were added. What one throws goes to the log.
   *
   * <p>A request that could not be read, or that did not fit into the heap, reaches neither
   * handlers nor listeners. In a loop by hand a request has ended when the call that sends its last
   * frame returns.
   *
   * @param listener the listener
   * @return this worker
   */
  public HttpWorker afterResponse(ResponseListener listener) {
    settings.listeners().add(listener);
    return this;
  }

  /**
   * Sets how long an encoded body ({@code Content-Encoding: gzip} or {@code deflate}) may become
   * when it is decoded; a longer one is answered with 413. A limit that a route declares for its
   * bodies, by {@code @BodyLimit}, goes before it. Bodies that are not encoded are limited by the
   * server.
   *
   * @param byteCount bytes, at least 1; 32 MiB unless set
   * @return this worker
   * @throws IllegalArgumentException when it is less than 1
   */
  public HttpWorker decodedBodyLimit(int byteCount) {
    if (byteCount < 1) {
      throw new IllegalArgumentException(
          "expected a limit of at least 1 byte, but it was " + byteCount);
    }
    settings.decodedBodyLimit(byteCount);
    return this;
  }

  /**
   * The next request; waits for it. The first call tells the host that this worker is ready.
   *
   * @return the request, or null when the host wants this worker to end
   * @throws IllegalStateException when the last request has not been answered
   * @throws dev.rrjava.relay.RelayException when the relay fails
   */
  public @Nullable Request waitRequest() {
    // Not held while the next one comes: with large bodies there would be two in memory.
    request = null;
    if (!worker.isResponsePending()) {
      complete(null); // it was answered through the worker underneath
    }
    while (true) {
      try {
        Payload payload = worker.waitPayload();
        return payload == null ? null : begin(payload);
      } catch (OutOfMemoryError e) {
        // First: the other classes of this list may not be loaded yet, which takes memory.
        ResponseChannel.releaseReserve();
        if (worker.isResponsePending()) {
          worker.retire(); // nobody has worked on it
        }
        throw e;
      } catch (PayloadTooLargeException e) {
        refuse(e);
      } catch (MalformedPayloadException e) {
        log().log(System.Logger.Level.ERROR, "a request was refused", e);
        worker.error(String.valueOf(e.getMessage()));
      }
    }
  }

  private Request begin(Payload payload) {
    channel.begin(payload.codec());
    Request next = Request.decode(payload, settings.decodedBodyLimit());
    request = next;
    uncompleted = next;
    return next;
  }

  /**
   * Answers a request that did not fit into the heap: 413 when such a one never does (RFC 9110
   * section 15.5.14), 503 when there may be room for it later (section 15.6.4).
   */
  private void refuse(PayloadTooLargeException failure) {
    channel.begin(failure.codec());
    int refusal = failure.isPermanent() ? 413 : 503;
    log()
        .log(
            System.Logger.Level.ERROR,
            "{0}; the client gets {1}",
            failure.getMessage(),
            Integer.toString(refusal));
    byte[] text = Problem.of(refusal).toText().getBytes(StandardCharsets.UTF_8);
    Headers headers = Headers.EMPTY.with("Content-Type", "text/plain; charset=utf-8");
    if (!failure.isPermanent()) {
      headers = headers.with("Retry-After", RETRY_AFTER_SECONDS);
    }
    channel.respondWhole(refusal, headers, text.length, text);
  }

  /**
   * Sends the response, or its last part. The response is sent as given: no header or length is
   * added. After {@linkplain #respondPart parts}, the status does not count, and the only headers
   * that count are trailers: those that the first part announced in {@code Trailer}.
   *
   * @param status a final status, 200 to 599
   * @param body the body, or its last part; sent as UTF-8
   * @param headers names and values
   * @throws IllegalStateException if there is no request to respond to
   * @throws IllegalArgumentException if a header name is not a token, or a value has a control
   *     character
   */
  public void respond(int status, String body, Map<String, List<String>> headers) {
    respond(status, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /**
   * As {@link #respond(int, String, Map)}, with a body of bytes.
   *
   * @param status a final status, 200 to 599
   * @param body the body, or its last part
   * @param headers names and values
   * @throws IllegalStateException if there is no request to respond to
   * @throws IllegalArgumentException if a header name is not a token, or a value has a control
   *     character
   */
  public void respond(int status, byte[] body, Map<String, List<String>> headers) {
    channel.respond(status, Headers.of(headers), body, 0, body.length);
    completeByHand(null);
  }

  /**
   * Sends a part of the response; {@link #respond(int, String, Map)} has to follow. The first part
   * with a final status has the head of the response. A part with an informational status (100 to
   * 199) is a response of its own, such as {@code 103 Early Hints}.
   *
   * @param status the status; after a part with a final status it does not count
   * @param body a part of the body; reaches the client at once; sent as UTF-8
   * @param headers names and values; after a part with a final status they do not count
   * @throws IllegalStateException if there is no request to respond to
   * @throws IllegalArgumentException if a header name is not a token, or a value has a control
   *     character
   * @throws ClientDisconnectedException if the client has disconnected; the response has to be
   *     ended all the same
   */
  public void respondPart(int status, String body, Map<String, List<String>> headers)
      throws ClientDisconnectedException {
    respondPart(status, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /**
   * As {@link #respondPart(int, String, Map)}, with a body of bytes.
   *
   * @param status the status; after a part with a final status it does not count
   * @param body a part of the body; reaches the client at once
   * @param headers names and values; after a part with a final status they do not count
   * @throws IllegalStateException if there is no request to respond to
   * @throws IllegalArgumentException if a header name is not a token, or a value has a control
   *     character
   * @throws ClientDisconnectedException if the client has disconnected; the response has to be
   *     ended all the same
   */
  public void respondPart(int status, byte[] body, Map<String, List<String>> headers)
      throws ClientDisconnectedException {
    channel.respondPart(status, Headers.of(headers), body, 0, body.length);
  }

  /**
   * Answers the request.
   *
   * @param response the whole answer; what its body is made of is closed in any case
   * @throws IllegalStateException when there is no request to answer, or an answer was begun
   * @throws HttpException when it is a file that is not there; nothing has been sent then
   * @throws ClientDisconnectedException when the client went away in mid-stream; the answer has
   *     been ended
   * @throws IOException when the body can't be made. If nothing has been sent, {@link
   *     #isResponsePending} is true and another answer can be given; else the answer has been ended
   */
  public void respond(Response response) throws IOException {
    if (request == null || !worker.isResponsePending()) {
      response.discard();
      throw new IllegalStateException("there is no request to answer");
    }
    Throwable failure = null;
    try {
      exchange(request).answerByHand(response);
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
      throw e;
    } finally {
      completeByHand(failure);
    }
  }

  Exchange exchange(Request current) {
    return new Exchange(channel, earlyHints, settings.onError(), current);
  }

  /** Tells of the end of a request that is not answered by a handler, when it has been answered. */
  private void completeByHand(@Nullable Throwable failure) {
    if (!isHandling && !worker.isResponsePending()) {
      complete(failure);
    }
  }

  /** Does once what waits for the end of the request. */
  private void complete(@Nullable Throwable failure) {
    Request ended = uncompleted;
    if (ended != null) {
      uncompleted = null;
      RequestEnd.reach(ended, settings.listeners(), channel.status(), failure);
    }
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
    completeByHand(null);
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
  public boolean isResponsePending() {
    return worker.isResponsePending();
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
    completeByHand(null);
  }

  /**
   * Answers that the request could not be dealt with, as {@link #error(String)} does, with a stack
   * trace as the message.
   *
   * @param failure its stack trace and those of its causes go to the server's log, and to the
   *     client where {@code http.pool.debug} is set
   * @throws IllegalStateException when there is no request to answer, or a part has been sent
   */
  public void error(Throwable failure) {
    worker.error(failure);
    completeByHand(failure);
  }

  /**
   * Answers requests until the host wants this worker to end. What the handler throws becomes a
   * response, and the worker lives; {@link #onError} can leave the response to the server. Only an
   * error that leaves the virtual machine unsafe, such as an {@link OutOfMemoryError}, by itself or
   * inside an exception that only stands for it (see {@link Wrapped}), is thrown on, after a 500,
   * so that the process ends and is replaced: as {@link #close} does, without failing the next
   * request.
   *
   * <p>A request that does not fit into the heap is discarded and answered with 413, or with 503
   * when there may be room for it later; the worker lives.
   *
   * <p>A worker that was {@linkplain #create created} for the process ends it as soon as the thread
   * that called this method has ended: threads that are left don't hold it, for RoadRunner may hold
   * a reply back until the process is gone (relay protocol, 12.2). A signal such as SIGTERM, which
   * RoadRunner never sends but an operator may, lets the request at hand come to its end first, and
   * gives the next one to another worker; see {@link ProcessEnd#awaitAnswer}.
   *
   * <p>A handler may also answer through this object itself, and return null: what it returns
   * besides is closed and discarded. Null without an answer is a failure.
   *
   * <p>Where {@code RR_SLOTS} is set, all workers are served, each by a thread of its own, and the
   * handler is shared by them; see {@link #serveEach}.
   *
   * @param handler answers the requests
   * @throws dev.rrjava.relay.RelayException when the relay fails
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
   * @throws dev.rrjava.relay.RelayException when the relay fails
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
      host.serve(new SlotHandlers(handlers, this));
      exitCode = 0;
    } finally {
      ProcessEnd.expect(Thread.currentThread(), exitCode);
    }
  }

  private void serveAlone(RequestHandler handler) {
    if (worker.environment().logsRoutes() && handler instanceof RoutedHandler routed) {
      RouteInfo.table(routed.routes()).forEach(System.err::println);
    }
    int exitCode = 1;
    try (this) {
      serveUntilStop(handler);
      exitCode = 0;
    } finally {
      if (ownsProcess) {
        ProcessEnd.expect(Thread.currentThread(), exitCode);
      }
    }
  }

  void serveUntilStop(RequestHandler handler) {
    try {
      boolean isResponsePending = true;
      while (isResponsePending) {
        isResponsePending = serveNext(handler);
      }
    } catch (VirtualMachineError e) {
      ResponseChannel
          .releaseReserve(); // before this worker is closed, which gives the next request to
      // another
      Thread.interrupted(); // that of a listener would cut this short
      throw e;
    }
  }

  /** A method of its own, so that no variable of a loop holds the last request. */
  private boolean serveNext(RequestHandler handler) {
    Request next = waitRequest();
    if (next == null) {
      return false;
    }
    isHandling = true;
    Exchange exchange = exchange(next);
    // That of a listener, or one that came late for an earlier handler, is not meant for this one.
    Thread.interrupted();
    try {
      exchange.run(handler);
    } finally {
      isHandling = false;
      complete(exchange.failure());
    }
    return true;
  }

  /** Not a constant: the first logger costs start-up time, and most workers never log. */
  private static System.Logger log() {
    return System.getLogger(HttpWorker.class.getName());
  }

  /**
   * Ends this worker without failing anybody's request: what comes next is given to another worker;
   * see {@link Worker#close}. A request that has not been answered fails.
   */
  @Override
  public void close() {
    try {
      complete(null);
    } finally {
      worker.close();
    }
  }
}
