package dev.rrjava.devserver.host;

import dev.rrjava.devserver.config.PoolSettings;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** Says what occupies the workers if a request waits for one, once until one of them is free. */
final class BusyNotice {
  private final Console console;
  private final AtomicBoolean isSaid = new AtomicBoolean();

  BusyNotice(Console console) {
    this.console = console;
  }

  /** Notes that a worker is free. */
  void reset() {
    isSaid.set(false);
  }

  /**
   * Says what the workers do.
   *
   * @param title method and path of the request that waits
   * @param busy the workers that handle a request; empty while workers are started
   * @param work what workers handle
   */
  void say(String title, List<HostedWorker> busy, PoolSettings.Work work) {
    if (isSaid.compareAndSet(false, true)) {
      console.line(title + " waits for a worker, because " + reason(busy, work));
    }
  }

  private String reason(List<HostedWorker> busy, PoolSettings.Work work) {
    if (busy.isEmpty()) {
      return "none has started";
    }
    return (busy.size() == 1 ? "the only worker is" : "all " + busy.size() + " are")
        + " busy: "
        + busy.stream().map(this::work).collect(Collectors.joining(", "))
        + (busy.stream().anyMatch(HostedWorker::streams)
            ? ". An open stream occupies a worker until it ends"
            : work == PoolSettings.Work.JOB
                ? ". A job occupies a worker until its result is sent"
                : ". A request occupies a worker until its response is complete");
  }

  private String work(HostedWorker worker) {
    long seconds = worker.requestTime().toSeconds();
    return console.workerName(worker.number())
        + " "
        + worker.work()
        + (seconds == 0 ? "" : " (for " + seconds + " s)");
  }
}
