package dev.rrjava.example;

import dev.rrjava.annotation.Attempt;
import dev.rrjava.annotation.Job;
import dev.rrjava.annotation.JobHeader;
import dev.rrjava.annotation.JobId;
import dev.rrjava.annotation.Pipeline;
import dev.rrjava.annotation.Retry;
import dev.rrjava.jobs.JobResult;
import dev.rrjava.services.KeyValue;
import dev.rrjava.services.Services;
import java.time.Duration;
import java.util.Optional;

/** Mail for passengers, which is sent after the response. Here it only goes to a storage. */
final class Mail {
  private static final Duration DAY = Duration.ofDays(1);

  private final KeyValue sent;

  Mail(Services services) {
    this.sent = services.keyValue("sent");
  }

  /** An object as payload. The queue may deliver a job twice, so its id is kept. */
  @Job(value = "mail.confirm", pipeline = "mail")
  @Retry(times = 3, delay = 10, backoff = 2)
  void confirm(
      Confirmation confirmation,
      @JobId String id,
      @JobHeader("language") Optional<String> language) {
    if (!sent.contains(id)) {
      String greeting = language.orElse("en").startsWith("de") ? "Moin" : "Hello";
      sent.set(id, greeting + " " + confirmation.to() + ": " + confirmation.ticket() + "\n", DAY);
    }
  }

  /** A string as payload, and a result that says what the server does with the job. */
  @Job("mail.bounced")
  JobResult bounced(String address, @Attempt int attempt, @Pipeline String pipeline) {
    return attempt < 3
        ? JobResult.requeue("try " + address + " again", Duration.ofMinutes(5))
        : JobResult.reject(address + " bounced " + attempt + " times in " + pipeline);
  }
}
