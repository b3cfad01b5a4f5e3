package dev.rrjava.devserver.host;

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
   */
  void say(String title, List<HostedWorker> busy) {
    if (isSaid.compareAndSet(false, true)) {
      String work =
          busy.stream()
              .map(worker -> "worker " + worker.number() + " " + worker.work())
              .collect(Collectors.joining(", "));
      console.line(
          title
              + " waits for a worker, because "
              + (busy.size() == 1 ? "the only worker is" : "all " + busy.size() + " are")
              + " busy: "
              + work
              + ". Each request occupies a worker until its response is complete; each open stream, too");
    }
  }
}
