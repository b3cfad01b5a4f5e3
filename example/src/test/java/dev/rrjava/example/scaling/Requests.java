package dev.rrjava.example.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Requests that a machine handles at the same time. */
final class Requests implements AutoCloseable {
  private final ExecutorService threads;
  private final Host host;
  private final List<Future<Integer>> statuses;

  Requests(Host host, String path, int count) {
    this.host = host;
    this.threads = Executors.newFixedThreadPool(count);
    this.statuses =
        IntStream.range(0, count).mapToObj(i -> threads.submit(() -> host.get(path))).toList();
  }

  /** Waits until a worker has one of them. */
  void awaitStart() throws Exception {
    Host.await("a worker is busy", () -> host.busyWorkers() > 0);
  }

  /** Waits for the responses, and returns their statuses. */
  List<Integer> statuses() throws Exception {
    List<Integer> all = new ArrayList<>();
    for (Future<Integer> each : statuses) {
      all.add(each.get());
    }
    return all;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
