package com.acme;

import com.acme.mail.MailHandler;
import com.acme.mail.MailHandler_JobAdapter;
import com.acme.reports.Reports;
import com.acme.reports.Reports_Images_JobAdapter;
import com.acme.reports.Reports_JobAdapter;
import dev.rrjava.codec.Codecs;
import dev.rrjava.generated.Missing;
import dev.rrjava.jobs.GeneratedJobs;
import dev.rrjava.jobs.JobInfo;
import dev.rrjava.jobs.JobResult;
import dev.rrjava.jobs.ReceivedJob;
import dev.rrjava.jobs.RetryPolicy;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/** Finds the handler of a job by its name, and calls it. */
@Generated("dev.rrjava.processor.JobProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
public final class Jobs extends GeneratedJobs {
  private static final RetryPolicy RETRY_3_TIMES = RetryPolicy.ofSeconds(3, 10, 2.0, 60);
  private static final RetryPolicy RETRY_1_TIME = RetryPolicy.ofSeconds(1, 0, 1.0, 0);
  private final MailHandler_JobAdapter mailHandler;
  private final Reports_JobAdapter reports;
  private final Reports_Images_JobAdapter images;

  private Jobs(Codecs codecs, MailHandler mailHandler, Reports reports, Reports.Images images) {
    this.mailHandler = new MailHandler_JobAdapter(codecs, mailHandler);
    this.reports = new Reports_JobAdapter(reports);
    this.images = new Reports_Images_JobAdapter(images);
  }

  /** Creates a dispatcher for these handlers. */
  public static Jobs of(Codecs codecs, MailHandler mailHandler, Reports reports,
      Reports.Images images) {
    return builder().codecs(codecs).mailHandler(mailHandler).reports(reports)
        .images(images).build();
  }

  /** Creates a builder. Each handler must be set. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  protected int match(String name) {
    return switch (name) {
      case "mail.send" -> 0;
      case "mail.digest" -> 1;
      case "mail.\"bounce\"" -> 2;
      case "mail.count" -> 3;
      case "mail.raw" -> 4;
      case "report.weekly" -> 5;
      case "report.image" -> 6;
      default -> -1;
    };
  }

  @Override
  protected JobResult call(int job, ReceivedJob received) throws Exception {
    return switch (job) {
      case 0 -> mailHandler.send(received);
      case 1 -> mailHandler.digest(received);
      case 2 -> mailHandler.bounce(received);
      case 3 -> mailHandler.count(received);
      case 4 -> mailHandler.raw(received);
      case 5 -> reports.weekly(received);
      case 6 -> images.resize(received);
      default -> throw new IllegalArgumentException("no job " + job);
    };
  }

  @Override
  protected RetryPolicy retry(int job) {
    return switch (job) {
      case 0, 2, 3, 4 -> RETRY_3_TIMES;
      case 1 -> RETRY_1_TIME;
      default -> RetryPolicy.NONE;
    };
  }

  @Override
  public List<JobInfo> jobs() {
    List<JobInfo> jobs = new ArrayList<>();
    MailHandler_JobAdapter.describe(jobs);
    Reports_JobAdapter.describe(jobs);
    Reports_Images_JobAdapter.describe(jobs);
    return List.copyOf(jobs);
  }

  /** Collects the handlers. */
  public static final class Builder {
    private Codecs codecs;
    private MailHandler mailHandler;
    private Reports reports;
    private Reports.Images images;

    private Builder() {
    }

    public Builder codecs(Codecs codecs) {
      this.codecs = codecs;
      return this;
    }

    public Builder mailHandler(MailHandler mailHandler) {
      this.mailHandler = mailHandler;
      return this;
    }

    public Builder reports(Reports reports) {
      this.reports = reports;
      return this;
    }

    public Builder images(Reports.Images images) {
      this.images = images;
      return this;
    }

    public Jobs build() {
      Missing.reject("codecs", codecs, "mailHandler", mailHandler, "reports", reports, "images",
          images);
      return new Jobs(codecs, mailHandler, reports, images);
    }
  }
}
