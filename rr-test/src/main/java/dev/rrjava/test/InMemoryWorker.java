package dev.rrjava.test;

import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.config.UploadSettings;
import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.gateway.Gateway;
import dev.rrjava.devserver.gateway.ReplyWriter;
import dev.rrjava.devserver.host.Exchange;
import dev.rrjava.devserver.host.ThreadStarter;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.host.WorkerStartException;
import dev.rrjava.http.HttpWorker;
import dev.rrjava.http.Request;
import dev.rrjava.http.RequestHandler;
import dev.rrjava.http.Response;
import dev.rrjava.http.ResponseOutcome;
import dev.rrjava.relay.Relay;
import dev.rrjava.relay.RelayException;
import dev.rrjava.worker.ClientDisconnectedException;
import dev.rrjava.worker.Environment;
import dev.rrjava.worker.Worker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A worker in a thread, and the server's side of its relay. Handles one request at a time. */
final class InMemoryWorker implements AutoCloseable {
  private static final Environment ENVIRONMENT =
      Environment.of(Map.of("RR_MODE", "http", "RR_VERSION", "3.0.0-test"));

  /** How long to wait for the end of a request whose response is complete. */
  private static final long LAST_WAIT_MILLIS = 1000;

  private final RequestHandler handler;
  private final Consumer<HttpWorker> settings;
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final HandlerOutput output = new HandlerOutput();
  private final WorkerPool pool;
  private final Exchange exchange;
  private final Gateway gateway;

  /** The thread that is in the handler, or null. */
  private volatile @Nullable Thread serving;

  private volatile @Nullable Throwable failure;
  private volatile boolean isClosed;

  /** Counted down when the worker has ended the current request. */
  private volatile CountDownLatch ended = new CountDownLatch(1);

  private InMemoryWorker(RequestHandler handler, Consumer<HttpWorker> settings)
      throws WorkerStartException {
    this.handler = handler;
    this.settings = settings;
    PoolSettings oneWorker = PoolSettings.ofWorkers(1);
    this.pool = WorkerPool.start(new ThreadStarter(this::serve, log::add), oneWorker, log::add);
    this.exchange = new Exchange(pool, Duration.ofSeconds(1), log::add);
    this.gateway = new Gateway(exchange, httpSettings(), List.of());
  }

  private static HttpSettings httpSettings() {
    InetSocketAddress unused = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return HttpSettings.at(unused, UploadSettings.acceptAll(Path.of("").toAbsolutePath()));
  }

  static InMemoryWorker start(RequestHandler handler, Consumer<HttpWorker> settings) {
    try {
      return new InMemoryWorker(handler, settings);
    } catch (WorkerStartException e) {
      throw new IllegalStateException("the worker did not start: " + e.getMessage(), e);
    }
  }

  private void serve(Relay relay) {
    output.record();
    HttpWorker worker = HttpWorker.over(Worker.over(relay, ENVIRONMENT));
    worker.afterResponse((request, outcome) -> end(outcome));
    settings.accept(worker);
    try {
      worker.serve(this::handle);
    } catch (RelayException e) {
      if (!isClosed) {
        throw e;
      }
      // The relay of a handler that took too long has been closed.
    }
  }

  /** Notes the exception of a stream, which is thrown after the handler has returned. */
  private void end(ResponseOutcome outcome) {
    outcome
        .error()
        .filter(error -> !isClosed && !(error instanceof ClientDisconnectedException))
        .ifPresent(error -> failure = error);
    ended.countDown();
  }

  private @Nullable Response handle(Request request) throws Exception {
    serving = Thread.currentThread();
    try {
      return handler.handle(request);
    } catch (Exception | Error e) {
      if (!isClosed) {
        failure = e;
      }
      throw e;
    }
  }

  /** Handles a request; returns when the response is complete. */
  void handle(ClientRequest request, ReplyWriter writer) throws IOException, InterruptedException {
    log.clear();
    output.clear();
    failure = null;
    serving = null;
    ended = new CountDownLatch(1);
    gateway.handle(request, writer);
    if (serving != null) {
      // What follows the last frame explains it: an exception of the stream, and the log.
      ended.await(LAST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Returns the exception that the handler has thrown for the last request. */
  @Nullable Throwable failure() {
    return failure;
  }

  boolean isClosed() {
    return isClosed;
  }

  /** Returns what the handler has printed and logged since the start of the last request. */
  List<String> output() {
    return output.lines();
  }

  /** Returns messages of the server about this worker since the start of the last request. */
  List<String> log() {
    return List.copyOf(log);
  }

  /** Returns where the worker is at this moment. */
  List<StackTraceElement> stackTrace() {
    Thread thread = serving;
    return thread == null ? List.of() : List.of(thread.getStackTrace());
  }

  @Override
  public void close() {
    isClosed = true;
    exchange.close();
    pool.close();
  }
}
