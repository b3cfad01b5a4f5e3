package com.acme.reports;

import dev.rrjava.jobs.JobInfo;
import dev.rrjava.jobs.JobResult;
import dev.rrjava.jobs.ReceivedJob;
import java.util.List;
import javax.annotation.processing.Generated;

/** Calls {@link Reports} for its jobs. */
@Generated("dev.rrjava.processor.JobProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
public final class Reports_JobAdapter {
  private final Reports handler;

  public Reports_JobAdapter(Reports handler) {
    this.handler = handler;
  }

  public static void describe(List<JobInfo> jobs) {
    jobs.add(new JobInfo("report.weekly", Reports.class, "weekly"));
  }

  public JobResult weekly(ReceivedJob received) throws Exception {
    handler.weekly();
    return JobResult.acknowledge();
  }
}
