package dev.rrjava.test;

import dev.rrjava.codec.BodyCodec;
import dev.rrjava.devserver.host.Watchdog;
import dev.rrjava.http.HttpWorker;
import dev.rrjava.http.RequestHandler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to a handler in memory:
 *
 * <pre>{@code
 * try (TestClient client = TestClient.of(Routes.of(new Tasks()))) {
 *   client.get("/tasks/7").header("Accept", "application/json").send()
 *       .assertStatus(200)
 *       .assertHeader("Content-Type", "application/json")
 *       .assertText("{\"id\":7}");
 * }
 * }</pre>
 *
 * <p>There is no socket, but the rest is as in production: each request is converted to a frame as
 * RoadRunner does, a worker reads it and writes frames, and the response follows RoadRunner's rules
 * for them. Forms are parsed and uploaded files are temporary files. A request takes microseconds.
 *
 * <p>Each request in progress has a worker of its own, in a thread. Thread-safe, apart from the
 * methods that change a setting.
 */
public final class TestClient implements AutoCloseable {
  private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

  private final RequestHandler handler;
  private final Deque<InMemoryWorker> idle = new ArrayDeque<>();
  private final List<InMemoryWorker> all = new ArrayList<>();
  private final Watchdog watchdog = new Watchdog();
  private Consumer<HttpWorker> settings = worker -> {};
  private Duration timeout = DEFAULT_TIMEOUT;
  private @Nullable BodyCodec codec;
  private boolean isClosed;

  private TestClient(RequestHandler handler) {
    this.handler = handler;
  }

  /**
   * Returns a client.
   *
   * @param handler handles the requests, for example the generated {@code Routes}
   * @return the client; the caller closes it
   */
  public static TestClient of(RequestHandler handler) {
    return new TestClient(Objects.requireNonNull(handler, "handler"));
  }

  /**
   * Sets the codec for {@link TestRequest#body(Object)} and {@link TestResponse#body(Class)}. The
   * default is the first one that the class path or module path provides.
   *
   * @param bodyCodec the codec
   * @return this client
   */
  public TestClient codec(BodyCodec bodyCodec) {
    this.codec = Objects.requireNonNull(bodyCodec, "bodyCodec");
    return this;
  }

  /**
   * Sets the limit for a complete response, and for each part of a stream. Afterwards the test
   * fails, with the stack trace of the handler.
   *
   * @param limit more than zero, at most a day; the default is 10 s
   * @return this client
   */
  public TestClient timeout(Duration limit) {
    if (limit.isNegative() || limit.isZero() || limit.compareTo(LONGEST_TIMEOUT) > 0) {
      throw new IllegalArgumentException(
          "timeout: expected more than zero and at most a day but was " + limit);
    }
    this.timeout = limit;
    return this;
  }

  /**
   * Sets what configures each worker, as {@code main} does before {@code serve}: the policies for
   * early hints and errors, listeners, limits.
   *
   * @param action called with each worker before it starts
   * @return this client
   */
  public TestClient worker(Consumer<HttpWorker> action) {
    this.settings = Objects.requireNonNull(action, "action");
    return this;
  }

  /**
   * Returns a {@code GET} request.
   *
   * @param target path and query, such as {@code /tasks?page=2}
   * @return the request, to be completed and sent
   */
  public TestRequest get(String target) {
    return request("GET", target);
  }

  /**
   * Returns a {@code HEAD} request.
   *
   * @param target path and query
   * @return the request, to be completed and sent
   */
  public TestRequest head(String target) {
    return request("HEAD", target);
  }

  /**
   * Returns a {@code POST} request.
   *
   * @param target path and query
   * @return the request, to be completed and sent
   */
  public TestRequest post(String target) {
    return request("POST", target);
  }

  /**
   * Returns a {@code PUT} request.
   *
   * @param target path and query
   * @return the request, to be completed and sent
   */
  public TestRequest put(String target) {
    return request("PUT", target);
  }

  /**
   * Returns a {@code PATCH} request.
   *
   * @param target path and query
   * @return the request, to be completed and sent
   */
  public TestRequest patch(String target) {
    return request("PATCH", target);
  }

  /**
   * Returns a {@code DELETE} request.
   *
   * @param target path and query
   * @return the request, to be completed and sent
   */
  public TestRequest delete(String target) {
    return request("DELETE", target);
  }

  /**
   * Returns an {@code OPTIONS} request. RoadRunner itself responds to {@code OPTIONS *}, so the
   * handler does not receive it.
   *
   * @param target path and query, or {@code *}
   * @return the request, to be completed and sent
   */
  public TestRequest options(String target) {
    return request("OPTIONS", target);
  }

  /**
   * Returns a request with any method.
   *
   * @param method a token, which is case-sensitive
   * @param target path and query, an absolute URI, or {@code *} for {@code OPTIONS}
   * @return the request, to be completed and sent
   * @throws IllegalArgumentException if the method is not a token, or the target is neither
   */
  public TestRequest request(String method, String target) {
    return new TestRequest(this, method, target);
  }

  Duration timeout() {
    return timeout;
  }

  Watchdog watchdog() {
    return watchdog;
  }

  /** Returns the codec for objects. */
  BodyCodec codec() {
    BodyCodec current = codec;
    if (current == null) {
      current =
          ServiceLoader.load(BodyCodec.class)
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "there is no codec for objects: add rr-jsonb or rr-jackson, or call codec"));
      codec = current;
    }
    return current;
  }

  /** Takes a worker that no other request has, until it is given back or closed. */
  InMemoryWorker take() {
    synchronized (all) {
      if (isClosed) {
        throw new IllegalStateException("the client is closed");
      }
      InMemoryWorker worker = idle.poll();
      if (worker == null) {
        worker = InMemoryWorker.start(handler, settings);
        all.add(worker);
      }
      return worker;
    }
  }

  /** Takes back a worker that has completed its request. */
  void giveBack(InMemoryWorker worker) {
    synchronized (all) {
      idle.push(worker);
    }
  }

  /** Ends a worker that has not completed its request. */
  void discard(InMemoryWorker worker) {
    synchronized (all) {
      all.remove(worker);
    }
    worker.close();
  }

  /** Ends all workers. Requests in progress fail. */
  @Override
  public void close() {
    List<InMemoryWorker> workers;
    synchronized (all) {
      isClosed = true;
      workers = List.copyOf(all);
      all.clear();
      idle.clear();
    }
    workers.forEach(InMemoryWorker::close);
    watchdog.close();
  }
}
