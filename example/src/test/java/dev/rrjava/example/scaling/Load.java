package dev.rrjava.example.scaling;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Sends requests of one method without a pause, over eight connections, and counts responses. */
final class Load implements AutoCloseable {
  private static final int CONNECTIONS = 8;

  private final String method;
  private final URI uri;
  private final List<Thread> threads = new ArrayList<>();
  private final Map<String, Long> bodies = new ConcurrentHashMap<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicLong responses = new AtomicLong();
  private final AtomicLong slowestMillis = new AtomicLong();
  private volatile boolean ended;

  private Load(String method, URI uri) {
    this.method = method;
    this.uri = uri;
  }

  static Load start(String method, URI uri) throws Exception {
    Load load = new Load(method, uri);
    for (int i = 0; i < CONNECTIONS; i++) {
      Thread thread = new Thread(load::send, method + " " + i);
      load.threads.add(thread);
      thread.start();
    }
    load.awaitMore(200);
    return load;
  }

  private void send() {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(30))
            .method(method, HttpRequest.BodyPublishers.ofString(method))
            .build();
    while (!ended) {
      long start = System.nanoTime();
      try {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 200) {
          bodies.merge(response.body(), 1L, Long::sum);
        } else {
          failures.add(response.statusCode() + " " + response.body().strip());
        }
      } catch (IOException e) {
        failures.add(e.toString());
      } catch (InterruptedException e) {
        return;
      }
      slowestMillis.accumulateAndGet((System.nanoTime() - start) / 1_000_000, Math::max);
      responses.incrementAndGet();
    }
  }

  /** Waits for further responses. */
  void awaitMore(int count) throws Exception {
    long before = responses.get();
    Host.await(count + " more responses", () -> responses.get() >= before + count);
  }

  /** Returns what failed. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  /** Returns the number of responses with each body. */
  Map<String, Long> bodies() {
    return Map.copyOf(bodies);
  }

  @Override
  public void close() {
    ended = true;
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while requests were in progress", e);
    }
  }

  @Override
  public String toString() {
    return "%s: %d responses, %d failed, slowest %d ms %s %s"
        .formatted(
            method,
            responses.get(),
            failures.size(),
            slowestMillis.get(),
            new TreeMap<>(bodies),
            new TreeSet<>(failures));
  }
}
