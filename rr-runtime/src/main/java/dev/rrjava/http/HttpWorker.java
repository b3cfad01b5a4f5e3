package dev.rrjava.http;

import dev.rrjava.internal.exception.Wrapped;
import dev.rrjava.internal.slots.ManyRelays;
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
 * A worker of RoadRunner's HTTP plugin. Usually this is all the code that you need:
 *
 * <pre>{@code
 * HttpWorker.create().serve(Routes.of(new Tasks()));
 * }</pre>
 *
 * <p>Or with a hand-written loop:
 *
 * <pre>{@code
 * try (HttpWorker worker = HttpWorker.create()) {
 *   for (Request request; (request = worker.waitRequest()) != null; ) {
 *     worker.respond(200, "hello\n", Map.of("Content-Type", List.of("text/plain")));
 *   }
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class HttpWorker implements Closeable {
  /** The value of {@code RR_MODE} for workers of the HTTP plugin. */
  private static final String MODE = "http";

  /** For a client whose request did not fit into the heap. */
  private static final String RETRY_AFTER_SECONDS = "1";

  private final Worker worker;
  private final boolean ownsProcess;

  /** Set if one JVM serves many workers: this object is not one of them, but serves them. */
  private final @Nullable SlotHost slots;

  private final ResponseChannel channel;
  private final EarlyHintsSwitch earlyHints;
  private final WorkerSettings settings;

  /** The current request, or the previous one. */
  private @Nullable Request request;

  /** The request whose end has not been reported to listeners yet. */
  private @Nullable Request uncompleted;

  /** When that request began; not taken without listeners, which are told. */
  private long startNanos;

  /** Whether a handler is running: the end of its request is reported when it returns. */
  private boolean isHandling;

  private HttpWorker(
      Worker worker, boolean ownsProcess, @Nullable SlotHost slots, WorkerSettings settings) {
    worker.environment().requireMode(MODE);
    this.worker = worker;
    this.ownsProcess = ownsProcess;
    this.slots = slots;
    this.settings = settings;
    this.earlyHints = new EarlyHintsSwitch(worker.environment());
    this.channel = new ResponseChannel(worker);
    BareError.prepare();
  }

  /**
   * Returns the worker of this process; see {@link Worker#create}. After it has served, the process
   * ends: see {@link #serve}.
   *
   * <p>If the variable {@code RR_SLOTS} is set, this process serves many workers: {@link #serve}
   * and {@link #serveEach} serve all of them, and a hand-written loop is not possible.
   *
   * @return the worker; a process can have only one
   * @throws IllegalArgumentException if {@code RR_RELAY} is malformed
   * @throws IllegalStateException if there is one already, or if {@code RR_MODE} is set and not
   *     {@code http}: see {@link Environment#requireMode}
   */
  public static HttpWorker create() {
    SlotHost slots = SlotHost.of(System.getenv());
    Worker worker =
        slots == null ? Worker.create() : Worker.over(new ManyRelays(), Environment.ofProcess());
    return new HttpWorker(worker, true, slots, new WorkerSettings());
  }

  /**
   * Returns a worker that uses an existing low-level worker.
   *
   * @param worker the low-level worker, which is closed with this object
   * @return the worker
   * @throws IllegalStateException if the mode of its environment is not {@code http}
   */
  public static HttpWorker over(Worker worker) {
    return new HttpWorker(worker, false, null, new WorkerSettings());
  }

  /** Returns a worker for one of the slots that this one serves, with the settings of this one. */
  HttpWorker inSlot(Worker slot) {
    return new HttpWorker(slot, false, null, settings).earlyHints(earlyHints.ofProgram());
  }

  /**
   * Sets when early hints without their own policy are sent. The environment variable {@code
   * RR_EARLY_HINTS} ({@code auto}, {@code always} or {@code never}) takes precedence: the operator
   * of the server knows what is between it and the clients.
   *
   * @param policy the policy; the default is {@link EarlyHintsPolicy#AUTO}
   * @return this worker
   */
  public HttpWorker earlyHints(EarlyHintsPolicy policy) {
    earlyHints.set(policy);
    return this;
  }

  /**
   * Sets which side creates the response if a handler fails.
   *
   * @param policy the policy; the default is {@link ErrorPolicy#RESPOND}
   * @return this worker
   */
  public HttpWorker onError(ErrorPolicy policy) {
    settings.onError(policy);
    return this;
  }

  /**
   * Adds a listener that is called at the end of each request: when the last frame of the response
   * has been sent, or the request has failed, whether the client has waited for it or not. It is
   * called once, after the actions of {@link Request#onComplete}, in the thread that serves the
   * request; if one JVM serves many workers, by several threads at once. Listeners are called in
   * the order in which they were added. Exceptions that they throw are logged.
   *
   * <p>A request that could not be read, or that did not fit into the heap, does not reach handlers
   * and listeners. In a hand-written loop a request has ended when the call that sends its last
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
   * Limits the size of an encoded body ({@code Content-Encoding: gzip} or {@code deflate}) when it
   * is decoded; the response to a larger one is 413. A limit that a route declares for its bodies,
   * by {@code @BodyLimit}, takes precedence. Bodies that are not encoded are limited by the server.
   *
   * @param byteCount the limit in bytes, at least 1; the default is 32 MiB
   * @return this worker
   * @throws IllegalArgumentException if it is less than 1
   */
  public HttpWorker decodedBodyLimit(int byteCount) {
    if (byteCount < 1) {
      throw new IllegalArgumentException(
          "expected a limit of at least 1 byte but was " + byteCount);
    }
    settings.decodedBodyLimit(byteCount);
    return this;
  }

  /**
   * Waits for the next request. The first call tells the server that this worker is ready.
   *
   * @return the request, or null if the server has told this worker to end
   * @throws IllegalStateException if the previous request has no response yet
   * @throws dev.rrjava.relay.RelayException if the relay fails
   */
  public @Nullable Request waitRequest() {
    // Released while waiting for the next one: with large bodies there would be two in memory.
    request = null;
    if (!worker.isResponsePending()) {
      complete(null); // the response was sent through the low-level worker
    }
    while (true) {
      try {
        Payload payload = worker.waitPayload();
        return payload == null ? null : begin(payload);
      } catch (OutOfMemoryError e) {
        // First, since the other classes of this list may not be loaded yet, which takes memory.
        ResponseChannel.releaseReserve();
        if (worker.isResponsePending()) {
          worker.retire(); // it has not been handled
        }
        throw e;
      } catch (PayloadTooLargeException e) {
        refuse(e);
      } catch (MalformedPayloadException e) {
        log().log(System.Logger.Level.ERROR, "rejected a request", e);
        worker.error(String.valueOf(e.getMessage()));
      }
    }
  }

  private Request begin(Payload payload) {
    channel.begin(payload.codec());
    if (!settings.listeners().isEmpty()) {
      startNanos = System.nanoTime();
    }
    Request next = Request.decode(payload, settings.decodedBodyLimit());
    request = next;
    uncompleted = next;
    return next;
  }

  /**
   * Responds to a request that did not fit into the heap: with 413 if such a request can never fit
   * (RFC 9110 section 15.5.14), with 503 if there may be room for it later (section 15.6.4).
   */
  private void refuse(PayloadTooLargeException exception) {
    channel.begin(exception.codec());
    int refusal = exception.isPermanent() ? 413 : 503;
    log()
        .log(
            System.Logger.Level.ERROR,
            "{0}; the client gets {1}",
            exception.getMessage(),
            Integer.toString(refusal));
    byte[] text = Problem.of(refusal).toText().getBytes(StandardCharsets.UTF_8);
    Headers headers = Headers.EMPTY.with("Content-Type", "text/plain; charset=utf-8");
    if (!exception.isPermanent()) {
      headers = headers.with("Retry-After", RETRY_AFTER_SECONDS);
    }
    channel.respondWhole(refusal, headers, text.length, text);
  }

  /**
   * Sends the response, or its last part. The response is sent as given: no header or length is
   * added. After {@linkplain #respondPart parts}, the status is ignored, and so are all headers
   * except trailers that the first part announced in {@code Trailer}.
   *
   * @param status a final status, 200 to 599
   * @param body the body, or its last part; sent as UTF-8
   * @param headers names and values
   * @throws IllegalStateException if no request needs a response
   * @throws IllegalArgumentException if a header name is not a token, or a value has a control
   *     character
   */
  public void respond(int status, String body, Map<String, List<String>> headers) {
    respond(status, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /**
   * Sends a response like {@link #respond(int, String, Map)}, with a body of bytes.
   *
   * @param status a final status, 200 to 599
   * @param body the body, or its last part
   * @param headers names and values
   * @throws IllegalStateException if no request needs a response
   * @throws IllegalArgumentException if a header name is not a token, or a value has a control
   *     character
   */
  public void respond(int status, byte[] body, Map<String, List<String>> headers) {
    channel.respond(status, Headers.of(headers), body, 0, body.length);
    completeByHand(null);
  }

  /**
   * Sends a part of the response; {@link #respond(int, String, Map)} must follow. The first part
   * with a final status has the head of the response. A part with an informational status (100 to
   * 199) is a separate response, such as {@code 103 Early Hints}.
   *
   * @param status the status; ignored after a part with a final status
   * @param body a part of the body; reaches the client at once; sent as UTF-8
   * @param headers names and values; ignored after a part with a final status
   * @throws IllegalStateException if no request needs a response
   * @throws IllegalArgumentException if a header name is not a token, or a value has a control
   *     character
   * @throws ClientDisconnectedException if the client has disconnected; the response must still be
   *     ended
   */
  public void respondPart(int status, String body, Map<String, List<String>> headers)
      throws ClientDisconnectedException {
    respondPart(status, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /**
   * Sends a part like {@link #respondPart(int, String, Map)}, with a body of bytes.
   *
   * @param status the status; ignored after a part with a final status
   * @param body a part of the body; reaches the client at once
   * @param headers names and values; ignored after a part with a final status
   * @throws IllegalStateException if no request needs a response
   * @throws IllegalArgumentException if a header name is not a token, or a value has a control
   *     character
   * @throws ClientDisconnectedException if the client has disconnected; the response must still be
   *     ended
   */
  public void respondPart(int status, byte[] body, Map<String, List<String>> headers)
      throws ClientDisconnectedException {
    channel.respondPart(status, Headers.of(headers), body, 0, body.length);
  }

  /**
   * Sends a complete response.
   *
   * @param response the response; its body is closed in any case
   * @throws IllegalStateException if no request needs a response, or a part of one has been sent
   * @throws HttpException if it is a file that does not exist; nothing has been sent in this case
   * @throws ClientDisconnectedException if the client disconnected during the stream; the response
   *     has been ended
   * @throws IOException if the body can't be created. If nothing has been sent, {@link
   *     #isResponsePending} is true and another response can be sent; otherwise the response has
   *     been ended
   */
  public void respond(Response response) throws IOException {
    if (request == null || !worker.isResponsePending()) {
      response.discard();
      throw new IllegalStateException("no request needs a response");
    }
    Throwable exception = null;
    try {
      exchange(request).answerByHand(response);
    } catch (IOException | RuntimeException | Error e) {
      exception = e;
      throw e;
    } finally {
      completeByHand(exception);
    }
  }

  Exchange exchange(Request current) {
    return new Exchange(channel, earlyHints, settings.onError(), current);
  }

  /** Reports the end of a request in a hand-written loop, when its response has been sent. */
  private void completeByHand(@Nullable Throwable exception) {
    if (!isHandling && !worker.isResponsePending()) {
      complete(exception);
    }
  }

  /** Runs the actions for the end of the request, once. */
  private void complete(@Nullable Throwable exception) {
    Request ended = uncompleted;
    if (ended != null) {
      uncompleted = null;
      RequestEnd.reach(ended, settings.listeners(), channel.status(), exception, startNanos);
    }
  }

  /**
   * Asks the server to replace this worker: RoadRunner passes the same request to another worker
   * and tells this one to stop (relay protocol, 12.1), so that the next {@link #waitRequest}
   * returns null. For a worker that can't work, for example without its database. RoadRunner in
   * debug mode does not support this reply.
   *
   * @throws IllegalStateException if no request needs a response, or a part has been sent
   */
  public void retire() {
    worker.retire();
    completeByHand(null);
  }

  /**
   * Returns the low-level worker that this worker uses.
   *
   * @return always the same object
   */
  public Worker worker() {
    return worker;
  }

  /**
   * Returns whether a request needs the end of its response.
   *
   * @return true between {@link #waitRequest} and the end of the response
   */
  public boolean isResponsePending() {
    return worker.isResponsePending();
  }

  /**
   * Reports that the request could not be processed: the client gets a 500 without a body, the
   * message is in the server's log. It replaces a response.
   *
   * @param message the message for the server's log
   * @throws IllegalStateException if no request needs a response, or a part has been sent
   */
  public void error(String message) {
    worker.error(message);
    completeByHand(null);
  }

  /**
   * Reports that the request could not be processed, as {@link #error(String)} does, with a stack
   * trace as the message.
   *
   * @param exception the exception; its stack trace and those of its causes are in the server's
   *     log, and are sent to the client if {@code http.pool.debug} is set
   * @throws IllegalStateException if no request needs a response, or a part has been sent
   */
  public void error(Throwable exception) {
    worker.error(exception);
    completeByHand(exception);
  }

  /**
   * Handles requests until the server tells this worker to end. Exceptions of the handler become
   * responses, and the worker continues; with {@link #onError} the server creates the response.
   * Only an error that leaves the virtual machine unsafe, such as an {@link OutOfMemoryError}, by
   * itself or inside an exception that only wraps it (see {@link Wrapped}), is rethrown, after a
   * 500, so that the process ends and is replaced: as by {@link #close}, without failing the next
   * request.
   *
   * <p>A request that does not fit into the heap is discarded, and the response is 413, or 503 if
   * there may be room for it later; the worker continues.
   *
   * <p>A worker that was {@linkplain #create created} for the process ends it as soon as the thread
   * that called this method has ended, even if other threads still run, since RoadRunner may hold a
   * response back until the process has ended (relay protocol, 12.2). A signal such as SIGTERM,
   * which RoadRunner never sends but an operator may, lets the request in progress complete first,
   * and the next one is passed to another worker; see {@link ProcessEnd#awaitAnswer}.
   *
   * <p>A handler may also send the response through this object, and return null: a response that
   * it returns in addition is closed and discarded. Null without a sent response is an error.
   *
   * <p>If {@code RR_SLOTS} is set, all workers are served, each by its own thread, and share the
   * handler; see {@link #serveEach}.
   *
   * @param handler the handler
   * @throws dev.rrjava.relay.RelayException if the relay fails
   */
  public void serve(RequestHandler handler) {
    if (slots != null) {
      serveSlots(slots, new SharedHandler(handler));
    } else {
      serveAlone(handler);
    }
  }

  /**
   * Handles requests as {@link #serve} does, with handlers that can't be shared by threads: in a
   * process that serves many workers each of them gets its own handler. Otherwise there is one.
   *
   * @param handlers creates the handlers, each in the thread that uses it; called by several
   *     threads at once
   * @throws dev.rrjava.relay.RelayException if the relay fails
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
    logRoutes(handler);
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

  /** Lists the routes on standard error, if the variable for it is set. */
  void logRoutes(RequestHandler handler) {
    if (worker.environment().logsRoutes()) {
      RouteInfo.table(RoutedHandler.routesBehind(handler)).forEach(System.err::println);
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
      Thread.interrupted(); // an interrupt of a listener would end this early
      throw e;
    }
  }

  /** A separate method, so that no variable of a loop holds the previous request. */
  private boolean serveNext(RequestHandler handler) {
    Request next = waitRequest();
    if (next == null) {
      return false;
    }
    isHandling = true;
    Exchange exchange = exchange(next);
    // An interrupt of a listener, or a late one for an earlier handler, is not meant for this one.
    Thread.interrupted();
    try {
      exchange.run(handler);
    } finally {
      isHandling = false;
      complete(exchange.failure());
    }
    return true;
  }

  /** Not a constant: the first logger costs startup time, and most workers never log. */
  private static System.Logger log() {
    return System.getLogger(HttpWorker.class.getName());
  }

  /**
   * Ends this worker so that no request fails: the next request is passed to another worker; see
   * {@link Worker#close}. A request without a response fails.
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
