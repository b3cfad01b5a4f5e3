package dev.rrjava.devserver.inspect;

import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.jobs.JobAttempt;
import dev.rrjava.devserver.jobs.JobHistory;
import dev.rrjava.devserver.jobs.JobService;
import dev.rrjava.devserver.page.JobPage;
import dev.rrjava.devserver.page.SitePages;
import java.util.List;

/** What pages show of jobs. */
final class JobViews {
  /** The header in which workers of this project count attempts. */
  private static final String ATTEMPT = "rr-attempt";

  private static final double NANOS_PER_MILLI = 1e6;

  private final JobService jobs;

  JobViews(JobService jobs) {
    this.jobs = jobs;
  }

  /** Returns the workers for jobs. */
  WorkerPool pool() {
    return jobs.pool();
  }

  /** Returns the page of queues, workers and jobs. */
  String page() {
    return JobPage.html(queues(), workers(), latest(), JobHistory.CAPACITY);
  }

  private List<JobPage.QueueRow> queues() {
    return jobs.queues().states().stream()
        .map(
            queue ->
                new JobPage.QueueRow(
                    queue.name(), queue.driver(), queue.isReady(), queue.active(), queue.delayed()))
        .toList();
  }

  private List<JobPage.WorkerRow> workers() {
    return pool().workers().stream()
        .map(
            worker ->
                new JobPage.WorkerRow(
                    worker.number(),
                    worker.pid(),
                    ProcessFacts.memory(worker.pid()),
                    ProcessFacts.uptime(worker.pid()),
                    worker.requestCount(),
                    pool().workOf(worker)))
        .toList();
  }

  private List<JobPage.JobRow> latest() {
    return jobs.history().latest().stream().map(JobViews::row).toList();
  }

  private static JobPage.JobRow row(JobAttempt attempt) {
    List<String> number = attempt.job().headers().getOrDefault(ATTEMPT, List.of("1"));
    return new JobPage.JobRow(
        attempt.job().name(),
        attempt.job().id(),
        attempt.job().pipeline(),
        String.join(", ", number),
        attempt.outcome() == JobAttempt.Outcome.ACKNOWLEDGED,
        outcome(attempt),
        SitePages.duration(attempt.time().toNanos() / NANOS_PER_MILLI),
        attempt.worker(),
        Views.TIME.format(attempt.start()));
  }

  private static String outcome(JobAttempt attempt) {
    return switch (attempt.outcome()) {
      case ACKNOWLEDGED -> "done";
      case REJECTED -> "rejected: " + attempt.message();
      case REQUEUED ->
          (attempt.delaySeconds() > 0
                  ? "again in " + attempt.delaySeconds() + " s: "
                  : "again at once: ")
              + attempt.message();
      case FAILED -> "failed: " + attempt.message();
    };
  }
}
