package com.acme.reports;

import dev.rrjava.codec.BodyType;
import dev.rrjava.jobs.JobClient;
import dev.rrjava.jobs.JobOptions;
import dev.rrjava.jobs.JobPayload;
import dev.rrjava.jobs.JobQueues;
import java.util.List;
import javax.annotation.processing.Generated;

/** Pushes the jobs of {@link Reports.Images}. Immutable. */
@Generated("dev.rrjava.processor.JobProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
public final class Reports_ImagesJobs extends JobClient<Reports_ImagesJobs> {
  private final JobPayload<byte[]> byteArrayPayload;

  private Reports_ImagesJobs(JobQueues queues) {
    super(queues);
    this.byteArrayPayload = JobPayload.of(BodyType.of(byte[].class));
  }

  private Reports_ImagesJobs(Reports_ImagesJobs from, JobOptions options) {
    super(from, options);
    this.byteArrayPayload = from.byteArrayPayload;
  }

  /** Returns a client that pushes to the server's queues. */
  public static Reports_ImagesJobs over(JobQueues queues) {
    return new Reports_ImagesJobs(queues);
  }

  @Override
  public Reports_ImagesJobs with(JobOptions options) {
    return new Reports_ImagesJobs(this, options);
  }

  /** Pushes a job for {@link Reports.Images#resize}, and returns its id. */
  public String resize(byte[] image) {
    return pushJob("report.image", "", byteArrayPayload, image);
  }

  /** Pushes jobs for {@link Reports.Images#resize} in one call, and returns their ids. */
  public List<String> resizeAll(List<byte[]> payloads) {
    return pushJobs("report.image", "", byteArrayPayload, payloads);
  }
}
