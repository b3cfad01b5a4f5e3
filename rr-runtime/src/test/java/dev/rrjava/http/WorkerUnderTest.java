package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A worker that serves in a thread, and the server in front of it. After each test the worker is
 * stopped; it must have sent no frame that the test has not read.
 */
final class WorkerUnderTest implements AfterEachCallback {
  private final TestHost host = new TestHost();
  private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
  private final Thread thread = new Thread(this::run, "worker under test");
  private String version = "2025.1.15";
  private UnaryOperator<HttpWorker> settings = UnaryOperator.identity();
  private RequestHandler handler = request -> Response.empty(404);
  private boolean hasRelay = true;

  TestHost host() {
    return host;
  }

  /** Sets the version of the server that the worker reads from its environment. */
  WorkerUnderTest behind(String version) {
    this.version = version;
    return this;
  }

  /** Adds a setting of the worker, such as a listener. */
  WorkerUnderTest with(UnaryOperator<HttpWorker> setting) {
    UnaryOperator<HttpWorker> before = settings;
    settings = worker -> setting.apply(before.apply(worker));
    return this;
  }

  /** Starts the worker. */
  void serve(RequestHandler handler) {
    respondWith(handler);
    thread.start();
  }

  /** Replaces the handler for the requests that follow. */
  void respondWith(RequestHandler handler) {
    this.handler = handler;
  }

  private void run() {
    try {
      settings.apply(host.httpWorker(version)).serve(request -> handler.handle(request));
    } catch (Throwable e) {
      thrown.set(e);
    }
  }

  void interrupt() {
    thread.interrupt();
  }

  /** Breaks the connection between server and worker. */
  void loseRelay() throws Exception {
    host.relay.host().input().close();
    hasRelay = false;
  }

  /** Waits for the end of the worker, and returns what it has thrown. */
  @Nullable Throwable end() throws InterruptedException {
    thread.join();
    return thrown.get();
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    if (thread.isAlive()) {
      host.stop();
    }
    thread.join();
    if (hasRelay) {
      assertThat(host.hasMore()).as("frames that the test did not expect").isFalse();
    }
  }
}
