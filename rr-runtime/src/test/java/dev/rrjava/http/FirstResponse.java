package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A worker that has one response, and after that responds with the text "next". */
final class FirstResponse implements AfterEachCallback {
  /** How many bodies were closed, of those that count it. */
  final AtomicInteger closed = new AtomicInteger();

  private final WorkerUnderTest worker = new WorkerUnderTest();

  TestHost host() {
    return worker.host();
  }

  void serve(Response response) throws IOException {
    serve("GET", response);
  }

  void serve(String method, Response response) throws IOException {
    AtomicReference<@Nullable Response> first = new AtomicReference<>(response);
    host().request(method, "/");
    worker.serve(
        request -> {
          Response own = first.getAndSet(null);
          return own != null ? own : Response.text("next");
        });
  }

  /** Counts in {@link #closed} that a stream is closed. */
  Stream<String> closing(Stream<String> stream) {
    return stream.onClose(closed::incrementAndGet);
  }

  /** Requires that the worker continues, and has sent all of the first response. */
  void nextIsServed() throws IOException {
    host().request("GET", "/next");
    assertThat(host().answer().body()).isEqualTo("next");
  }

  void loseRelay() throws Exception {
    worker.loseRelay();
  }

  @Nullable Throwable end() throws InterruptedException {
    return worker.end();
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    worker.afterEach(context);
  }
}
