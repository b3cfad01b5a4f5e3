package __PACKAGE__;

import dev.rrjava.annotation.Job;
import dev.rrjava.annotation.Retry;
import java.util.function.Consumer;

/** Handles jobs, in processes of their own. The generated class MailJobs pushes them. */
final class Mail {
  private final Consumer<String> mailer;

  Mail(Consumer<String> mailer) {
    this.mailer = mailer;
  }

  /** If it throws an exception, the job is attempted again, after 10, 20 and 40 seconds. */
  @Job(value = "mail.send", pipeline = "mail")
  @Retry(times = 3, delay = 10, backoff = 2)
  void send(String letter) {
    mailer.accept(letter);
  }
}
