package com.acme.mail;

import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.jobs.JobClient;
import dev.rrjava.jobs.JobOptions;
import dev.rrjava.jobs.JobPayload;
import dev.rrjava.jobs.JobQueues;
import java.util.List;
import javax.annotation.processing.Generated;

/** Pushes the jobs of {@link MailHandler}. Immutable. */
@Generated("dev.rrjava.processor.JobProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
public final class MailJobs extends JobClient<MailJobs> {
  private final JobPayload<MailHandler.Mail> mailPayload;
  private final JobPayload<List<MailHandler.Mail>> mailListPayload;
  private final JobPayload<String> stringPayload;
  private final JobPayload<Integer> integerPayload;
  private final JobPayload<byte[]> byteArrayPayload;

  private MailJobs(JobQueues queues, Codecs codecs) {
    super(queues);
    this.mailPayload = JobPayload.of(codecs, BodyType.of(MailHandler.Mail.class));
    this.mailListPayload = JobPayload.of(codecs, BodyType.<List<MailHandler.Mail>>of(List.class,
        BodyType.of(MailHandler.Mail.class)));
    this.stringPayload = JobPayload.of(BodyType.of(String.class));
    this.integerPayload = JobPayload.of(codecs, BodyType.of(Integer.class));
    this.byteArrayPayload = JobPayload.of(BodyType.of(byte[].class));
  }

  private MailJobs(MailJobs from, JobOptions options) {
    super(from, options);
    this.mailPayload = from.mailPayload;
    this.mailListPayload = from.mailListPayload;
    this.stringPayload = from.stringPayload;
    this.integerPayload = from.integerPayload;
    this.byteArrayPayload = from.byteArrayPayload;
  }

  /** Returns a client that pushes to the server's queues. */
  public static MailJobs over(JobQueues queues, Codecs codecs) {
    return new MailJobs(queues, codecs);
  }

  @Override
  public MailJobs with(JobOptions options) {
    return new MailJobs(this, options);
  }

  /** Pushes a job for {@link MailHandler#send}, and returns its id. */
  public String send(MailHandler.Mail mail) {
    return pushJob("mail.send", "mail", mailPayload, mail);
  }

  /** Pushes jobs for {@link MailHandler#send} in one call, and returns their ids. */
  public List<String> sendAll(List<MailHandler.Mail> payloads) {
    return pushJobs("mail.send", "mail", mailPayload, payloads);
  }

  /** Pushes a job for {@link MailHandler#digest}, and returns its id. */
  public String digest(List<MailHandler.Mail> mails) {
    return pushJob("mail.digest", "", mailListPayload, mails);
  }

  /** Pushes jobs for {@link MailHandler#digest} in one call, and returns their ids. */
  public List<String> digestAll(List<List<MailHandler.Mail>> payloads) {
    return pushJobs("mail.digest", "", mailListPayload, payloads);
  }

  /** Pushes a job for {@link MailHandler#bounce}, and returns its id. */
  public String bounce(String address) {
    return pushJob("mail.\"bounce\"", "", stringPayload, address);
  }

  /** Pushes jobs for {@link MailHandler#bounce} in one call, and returns their ids. */
  public List<String> bounceAll(List<String> payloads) {
    return pushJobs("mail.\"bounce\"", "", stringPayload, payloads);
  }

  /** Pushes a job for {@link MailHandler#count}, and returns its id. */
  public String count(int number) {
    return pushJob("mail.count", "", integerPayload, number);
  }

  /** Pushes jobs for {@link MailHandler#count} in one call, and returns their ids. */
  public List<String> countAll(List<Integer> payloads) {
    return pushJobs("mail.count", "", integerPayload, payloads);
  }

  /** Pushes a job for {@link MailHandler#raw}, and returns its id. */
  public String raw(byte[] payload) {
    return pushJob("mail.raw", "", byteArrayPayload, payload);
  }

  /** Pushes jobs for {@link MailHandler#raw} in one call, and returns their ids. */
  public List<String> rawAll(List<byte[]> payloads) {
    return pushJobs("mail.raw", "", byteArrayPayload, payloads);
  }
}
