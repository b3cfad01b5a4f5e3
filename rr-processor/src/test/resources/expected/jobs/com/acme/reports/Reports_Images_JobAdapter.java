package com.acme.reports;

import dev.rrjava.jobs.JobInfo;
import dev.rrjava.jobs.JobResult;
import dev.rrjava.jobs.ReceivedJob;
import java.util.List;
import javax.annotation.processing.Generated;

/** Calls {@link Reports.Images} for its jobs. */
@Generated("dev.rrjava.processor.JobProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
public final class Reports_Images_JobAdapter {
  private final Reports.Images handler;

  public Reports_Images_JobAdapter(Reports.Images handler) {
    this.handler = handler;
  }

  public static void describe(List<JobInfo> jobs) {
    jobs.add(new JobInfo("report.image", Reports.Images.class, "resize"));
  }

  public JobResult resize(ReceivedJob received) throws Exception {
    handler.resize(received.payload());
    return JobResult.acknowledge();
  }
}
