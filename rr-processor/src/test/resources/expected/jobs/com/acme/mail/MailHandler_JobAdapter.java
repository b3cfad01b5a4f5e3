package com.acme.mail;

import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.jobs.JobInfo;
import dev.rrjava.jobs.JobPayload;
import dev.rrjava.jobs.JobResult;
import dev.rrjava.jobs.ReceivedJob;
import java.util.List;
import javax.annotation.processing.Generated;

/** Calls {@link MailHandler} for its jobs. */
@Generated("dev.rrjava.processor.JobProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
public final class MailHandler_JobAdapter {
  private final MailHandler handler;
  private final JobPayload<MailHandler.Mail> mailPayload;
  private final JobPayload<List<MailHandler.Mail>> mailListPayload;
  private final JobPayload<String> stringPayload;
  private final JobPayload<Integer> integerPayload;

  public MailHandler_JobAdapter(Codecs codecs, MailHandler handler) {
    this.handler = handler;
    this.mailPayload = JobPayload.of(codecs, BodyType.of(MailHandler.Mail.class));
    this.mailListPayload = JobPayload.of(codecs, BodyType.<List<MailHandler.Mail>>of(List.class,
        BodyType.of(MailHandler.Mail.class)));
    this.stringPayload = JobPayload.of(BodyType.of(String.class));
    this.integerPayload = JobPayload.of(codecs, BodyType.of(Integer.class));
  }

  public static void describe(List<JobInfo> jobs) {
    jobs.add(new JobInfo("mail.send", MailHandler.class, "send"));
    jobs.add(new JobInfo("mail.digest", MailHandler.class, "digest"));
    jobs.add(new JobInfo("mail.\"bounce\"", MailHandler.class, "bounce"));
    jobs.add(new JobInfo("mail.count", MailHandler.class, "count"));
    jobs.add(new JobInfo("mail.raw", MailHandler.class, "raw"));
  }

  public JobResult send(ReceivedJob received) throws Exception {
    handler.send(received.requiredHeader("tenant"), mailPayload.read(received), received.id(),
        received.attempt(), received.pipeline(), received.header("Locale"),
        received.headerValues("tag"));
    return JobResult.acknowledge();
  }

  public JobResult digest(ReceivedJob received) throws Exception {
    return handler.digest(mailListPayload.read(received));
  }

  public JobResult bounce(ReceivedJob received) throws Exception {
    handler.bounce(stringPayload.read(received));
    return JobResult.acknowledge();
  }

  public JobResult count(ReceivedJob received) throws Exception {
    handler.count(integerPayload.read(received));
    return JobResult.acknowledge();
  }

  public JobResult raw(ReceivedJob received) throws Exception {
    return handler.raw(received);
  }
}
