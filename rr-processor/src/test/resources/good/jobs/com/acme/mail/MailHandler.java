package com.acme.mail;

import dev.rrjava.annotation.Attempt;
import dev.rrjava.annotation.Job;
import dev.rrjava.annotation.JobHeader;
import dev.rrjava.annotation.JobId;
import dev.rrjava.annotation.Pipeline;
import dev.rrjava.annotation.Retry;
import dev.rrjava.jobs.JobResult;
import dev.rrjava.jobs.ReceivedJob;
import java.util.List;
import java.util.Optional;

@Retry(times = 3, delay = 10, backoff = 2, maxDelay = 60)
public final class MailHandler {
  public record Mail(String to, String text) {}

  @Job(value = "mail.send", pipeline = "mail")
  void send(
      @JobHeader("tenant") String tenant,
      Mail mail,
      @JobId String id,
      @Attempt int attempt,
      @Pipeline String pipeline,
      @JobHeader("Locale") Optional<String> locale,
      @JobHeader("tag") List<String> tags) {}

  @Job("mail.digest")
  @Retry(times = 1)
  JobResult digest(List<Mail> mails) {
    return JobResult.reject("not yet");
  }

  @Job("mail.\"bounce\"")
  void bounce(String address) throws java.io.IOException {}

  @Job("mail.count")
  void count(int number) {}

  @Job("mail.raw")
  JobResult raw(ReceivedJob received) {
    return JobResult.acknowledge();
  }
}
