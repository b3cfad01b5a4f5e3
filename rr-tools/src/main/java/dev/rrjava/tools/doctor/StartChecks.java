package dev.rrjava.tools.doctor;

import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.tools.start.Start;
import java.time.Duration;

/** Checks how a worker starts. */
final class StartChecks {
  private StartChecks() {}

  static Finding handshake(Service service) {
    if (service.trial().isEmpty()) {
      return Finding.skipped("not tried, since the service seems to run already");
    }
    StartTrial trial = service.trial().get();
    if (trial.start().isEmpty()) {
      return Finding.error(
          trial.failure(),
          "mend what the worker says; the server starts the same command"
              + (service.pool().plan().isForJobs()
                  ? " with RR_MODE=jobs, for which the main class needs WorkerModes or a JobWorker"
                  : ""));
    }
    Start start = trial.start().get();
    return Finding.ok(
        "after "
            + start.time().toMillis()
            + " ms over "
            + service.configuration().workers().relayText().replaceFirst(":.*", "")
            + (start.megabytes().isPresent()
                ? ", with " + start.megabytes().getAsLong() + " MB"
                : ""));
  }

  static Finding standardOutput(Service service) {
    if (service.trial().isEmpty()) {
      return Finding.skipped("no worker was started");
    }
    if (service.trial().get().isPolluted()) {
      return Finding.error(
          "something was printed before the worker took standard output over",
          "create the worker first in main, print to standard error, and see jvm-flags");
    }
    return Finding.ok("nothing but frames before the handshake");
  }

  static Finding allocateTimeout(Service service) {
    if (service.trial().flatMap(StartTrial::start).isEmpty()) {
      return Finding.skipped("no worker has started");
    }
    Pool.Plan plan = service.pool().plan();
    PoolSettings pool = plan.settings();
    Duration one = service.trial().flatMap(StartTrial::start).orElseThrow().time();
    int processors = service.machine().processors();
    int workers = plan.startedJvms();
    int rounds = (workers + processors - 1) / processors;
    Duration all = one.multipliedBy(rounds);
    String found =
        workers
            + (workers == 1 ? " start on " : " starts on ")
            + processors
            + (workers == 1 ? " processors takes about " : " processors take about ")
            + all.toMillis()
            + " ms, allocate_timeout is "
            + pool.allocateTimeout().toMillis()
            + " ms";
    // A busy machine, as at a deployment, takes several times as long.
    return all.multipliedBy(4).compareTo(pool.allocateTimeout()) > 0
        ? Finding.warning(
            found, "set " + plan.key() + ".allocate_timeout to 60s, or start fewer workers")
        : Finding.ok(found);
  }
}
