package com.acme.reports;

import dev.rrjava.jobs.JobClient;
import dev.rrjava.jobs.JobOptions;
import dev.rrjava.jobs.JobQueues;
import javax.annotation.processing.Generated;

/** Pushes the jobs of {@link Reports}. Immutable. */
@Generated("dev.rrjava.processor.JobProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
public final class ReportsJobs extends JobClient<ReportsJobs> {
  private ReportsJobs(JobQueues queues) {
    super(queues);
  }

  private ReportsJobs(ReportsJobs from, JobOptions options) {
    super(from, options);
  }

  /** Returns a client that pushes to the server's queues. */
  public static ReportsJobs over(JobQueues queues) {
    return new ReportsJobs(queues);
  }

  @Override
  public ReportsJobs with(JobOptions options) {
    return new ReportsJobs(this, options);
  }

  /** Pushes a job for {@link Reports#weekly}, and returns its id. */
  public String weekly() {
    return pushJob("report.weekly", "");
  }
}
