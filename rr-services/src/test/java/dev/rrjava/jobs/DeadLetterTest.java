package dev.rrjava.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Retries of generated jobs, and what happens after the last attempt. */
@Timeout(30)
class DeadLetterTest {
  private final JobHost host = new JobHost();
  private final List<DeadLetter> letters = new ArrayList<>();

  /** As generated: two kinds of jobs, of which the first one is retried. */
  private static final class Jobs extends GeneratedJobs {
    @Override
    protected int match(String name) {
      return switch (name) {
        case "mail.send" -> 0;
        case "report.write" -> 1;
        default -> -1;
      };
    }

    @Override
    protected JobResult call(int job, ReceivedJob received) throws Exception {
      if (received.payloadText().equals("unreadable")) {
        throw new UnreadablePayloadException("expected Mail");
      }
      if (received.payloadText().equals("ok")) {
        return JobResult.acknowledge();
      }
      throw new IOException("no connection");
    }

    @Override
    protected RetryPolicy retry(int job) {
      return job == 0 ? RetryPolicy.ofSeconds(2, 10, 3, 0) : RetryPolicy.NONE;
    }

    @Override
    public List<JobInfo> jobs() {
      return List.of(
          new JobInfo("mail.send", DeadLetterTest.class, "send"),
          new JobInfo("report.write", DeadLetterTest.class, "write"));
    }
  }

  private String serve(String name, String payload, int attempt) throws IOException {
    return serve(name, payload, attempt, letters::add);
  }

  private String serve(String name, String payload, int attempt, DeadLetterListener listener)
      throws IOException {
    host.job(name, payload, "{\"rr-attempt\":[\"" + attempt + "\"]}");
    host.stop();
    host.worker().onDeadLetter(listener).serve(new Jobs());
    return host.response();
  }

  @Test
  void handlerIsFoundByTheNameOfTheJob() throws IOException {
    assertThat(serve("mail.send", "ok", 1)).contains("\"type\":2");
  }

  @Test
  void exceptionLeadsToAnotherAttempt() throws IOException {
    assertThat(serve("mail.send", "", 1))
        .contains(
            "\"type\":4",
            "\"message\":\"attempt 1 of 3: java.io.IOException: no connection\"",
            "\"delay_seconds\":10",
            "\"rr-attempt\":[\"2\"]");
    assertThat(letters).isEmpty();
  }

  @Test
  void delayGrowsByTheBackoff() throws IOException {
    assertThat(serve("mail.send", "", 2)).contains("\"type\":4", "\"delay_seconds\":30");
  }

  @Test
  void lastAttemptLeadsToADeadLetter() throws IOException {
    assertThat(serve("mail.send", "", 3))
        .contains(
            "\"type\":3",
            "\"message\":\"attempt 3, the last one: java.io.IOException: no connection\"",
            "\"requeue\":false");
    assertThat(letters).hasSize(1);
    assertThat(letters.get(0).cause()).containsInstanceOf(IOException.class);
    assertThat(letters.get(0).job().name()).isEqualTo("mail.send");
  }

  @Test
  void jobWithoutRetryIsADeadLetterAtOnce() throws IOException {
    assertThat(serve("report.write", "", 1))
        .contains("\"type\":3", "\"message\":\"java.io.IOException: no connection\"");
    assertThat(letters).hasSize(1);
  }

  @Test
  void unreadablePayloadIsNotRetried() throws IOException {
    assertThat(serve("mail.send", "unreadable", 1))
        .contains("\"type\":3", "\"message\":\"expected Mail\"");
    assertThat(letters).hasSize(1);
  }

  @Test
  void unknownNameIsRejectedWithTheNearestOnes() throws IOException {
    assertThat(serve("report.wrote", "", 1))
        .contains(
            "\"type\":3",
            "no handler for a job with the name \\\"report.wrote\\\"; there are handlers for"
                + " \\\"report.write\\\", \\\"mail.send\\\"");
    assertThat(letters).hasSize(1);
  }

  @Test
  void jobIsRequeuedIfItCannotBeKept() throws IOException {
    assertThat(
            serve(
                "report.write",
                "",
                4,
                letter -> {
                  throw new IOException("disk full");
                }))
        .contains(
            "\"type\":4",
            "can't be kept as a dead letter",
            "\"delay_seconds\":10",
            "\"rr-attempt\":[\"5\"]");
  }
}
