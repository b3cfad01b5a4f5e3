package dev.rrjava.devserver.host;

import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.config.SupervisorSettings;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a worker has served long enough (relay protocol, 12.3 and 12.4). A reason is a
 * clause about the worker, without its subject.
 */
final class Retirement {
  private static final int MOST_PERCENT_ADDED = 15;

  private final int maxJobs;
  private final SupervisorSettings limits;
  private final PoolSettings.Work work;

  Retirement(PoolSettings settings) {
    this.maxJobs = settings.maxJobs();
    this.limits = settings.supervisor();
    this.work = settings.work();
  }

  /**
   * Returns the number of requests after which a new worker is replaced: the limit, with up to 14
   * percent at random, so that not all workers are replaced at once.
   *
   * @return 0 for no limit
   */
  long jobsOfNewWorker() {
    int percent = ThreadLocalRandom.current().nextInt(MOST_PERCENT_ADDED);
    return maxJobs + (long) maxJobs * percent / 100;
  }

  /** Returns why a worker that has completed a request is replaced; null if it is not. */
  @Nullable String afterRequest(HostedWorker worker) {
    long limit = worker.jobLimit();
    return limit > 0 && worker.requestCount() >= limit
        ? "has handled " + count(worker.requestCount()) + ", the limit of " + work.key("max_jobs")
        : worker.dueReason();
  }

  private String count(long handled) {
    return handled + " " + work.noun() + (handled == 1 ? "" : "s");
  }

  /** Returns why a worker is replaced as soon as it is idle; null if it is not. */
  @Nullable String ofAny(HostedWorker worker) {
    if (isOver(limits.lifetime(), worker.age())) {
      return "has run for " + text(worker.age()) + named("ttl", text(limits.lifetime()));
    }
    if (limits.memoryMegabytes() > 0) {
      OptionalLong megabytes = worker.residentMegabytes();
      if (megabytes.isPresent() && megabytes.getAsLong() >= limits.memoryMegabytes()) {
        return "uses "
            + megabytes.getAsLong()
            + " MB"
            + named("max_worker_memory", limits.memoryMegabytes() + " MB");
      }
    }
    return null;
  }

  /**
   * Returns why an idle worker is replaced; null if it is not. A worker that has not handled a
   * request yet may be idle for any time.
   */
  @Nullable String ofIdle(HostedWorker worker) {
    if (worker.requestCount() > 0 && isOver(limits.idleTime(), worker.idleTime())) {
      return "was idle for " + text(worker.idleTime()) + named("idle_ttl", text(limits.idleTime()));
    }
    return ofAny(worker);
  }

  private static boolean isOver(Duration limit, Duration time) {
    return !limit.isZero() && time.compareTo(limit) >= 0;
  }

  private String named(String key, String limit) {
    return "; " + work.key("supervisor." + key) + " is " + limit;
  }

  private static String text(Duration time) {
    return time.toMillis() % 1000 == 0 || time.toMillis() >= 10_000
        ? time.toSeconds() + " s"
        : time.toMillis() + " ms";
  }
}
