package dev.rrjava.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.jobs.GeneratedJobs;
import dev.rrjava.jobs.JobInfo;
import dev.rrjava.jobs.JobResult;
import dev.rrjava.jobs.NewJob;
import dev.rrjava.jobs.ReceivedJob;
import dev.rrjava.jobs.RetryPolicy;
import dev.rrjava.services.KeyValue;
import dev.rrjava.services.Services;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TestJobsTest {
  private static final Logger LOG = Logger.getLogger("com.acme.Mail");

  private final List<String> letters = new ArrayList<>();
  private final TestJobs jobs =
      TestJobs.withServices(Mail::new).worker(this::listen).storages("sent");

  /**
   * As generated: a job that is retried twice, one that pushes others, one that says its result.
   */
  private static final class Mail extends GeneratedJobs {
    private final Services services;
    private final KeyValue sent;

    Mail(Services services) {
      this.services = services;
      this.sent = services.keyValue("sent");
    }

    @Override
    protected int match(String name) {
      return List.of("send", "all", "bounced").indexOf(name);
    }

    @Override
    protected JobResult call(int job, ReceivedJob received) {
      String payload = received.payloadText();
      if (job == 1) {
        for (String address : payload.split(",", -1)) {
          services.jobs().push(NewJob.of("send", address).withPipeline("mail"));
        }
        return JobResult.acknowledge();
      }
      if (job == 2) {
        return JobResult.requeue("again", Duration.ofMinutes(5)).withHeader("bounced", payload);
      }
      LOG.info("sending to " + payload);
      System.err.println("connecting");
      if (payload.equals("nobody")) {
        throw new IllegalStateException("no such address");
      }
      sent.set(received.id(), payload);
      return JobResult.acknowledge();
    }

    @Override
    protected RetryPolicy retry(int job) {
      return RetryPolicy.ofSeconds(2, 10, 2, 0);
    }

    @Override
    public List<JobInfo> jobs() {
      return List.of(new JobInfo("send", Mail.class, "send"));
    }
  }

  private void listen(dev.rrjava.jobs.JobWorker worker) {
    worker.onDeadLetter(letter -> letters.add(letter.message()));
  }

  @AfterEach
  void close() {
    jobs.close();
  }

  private String push(String name, String payload) {
    return jobs.queues().push(NewJob.of(name, payload).withPipeline("mail"));
  }

  @Test
  void pushedJobIsHandledWithTheServicesOfTheTest() {
    String id = push("send", "ada");
    TestJob job = jobs.next().assertAcknowledged().assertPushed();
    assertThat(job.job().id()).isEqualTo(id);
    assertThat(job.job().pipeline()).isEqualTo("mail");
    assertThat(jobs.services().keyValue("sent").getText(id)).contains("ada");
    jobs.assertEmpty();
  }

  @Test
  void exceptionLeadsToAttemptsAfterTheirDelaysAndThenToADeadLetter() {
    push("send", "nobody");
    jobs.next().assertRequeued(Duration.ofSeconds(10));
    assertThatThrownBy(jobs::next)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("expected a job that is due but there is none\n\njobs that wait:\n")
        .hasMessageContaining("delay 10 s")
        .hasMessageContaining("jobs that were handled:")
        .hasMessageContaining("no such address");
    jobs.skip(Duration.ofSeconds(9));
    assertThatThrownBy(jobs::next).isInstanceOf(AssertionError.class);
    jobs.skip(Duration.ofSeconds(1));
    TestJob second = jobs.next().assertRequeued(Duration.ofSeconds(20));
    assertThat(second.job().attempt()).isEqualTo(2);
    assertThat(second.failure()).containsInstanceOf(IllegalStateException.class);
    TestJob last = jobs.skip(Duration.ofSeconds(20)).next().assertRejected("attempt 3");
    assertThat(jobs.deadLetters()).containsExactly(last);
    assertThat(letters).hasSize(1).first().asString().contains("no such address");
    jobs.assertEmpty();
  }

  @Test
  void jobsThatAHandlerPushesAreSeenAndHandled() {
    push("all", "ada,bob");
    TestJob all = jobs.next().assertAcknowledged().assertPushed("send", "send");
    assertThat(all.pushed())
        .extracting(NewJob::pipeline)
        .allMatch(name -> name.get().equals("mail"));
    assertThat(jobs.runAll()).hasSize(2).allMatch(TestJob::isAcknowledged);
  }

  @Test
  void runAllLetsDelaysElapse() {
    push("send", "nobody");
    assertThat(jobs.runAll()).extracting(TestJob::isRequeued).containsExactly(true, true, false);
  }

  @Test
  void runAllFailsIfAJobNeverEnds() {
    push("bounced", "x");
    assertThatThrownBy(jobs::runAll)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("after 1000 attempts")
        .hasMessageContaining("\"bounced\"");
  }

  @Test
  void headersOfAResultComeWithTheNextAttempt() {
    push("bounced", "x");
    jobs.next().assertRequeued(Duration.ofMinutes(5));
    assertThat(jobs.skip(Duration.ofMinutes(5)).next().job().header("bounced")).contains("x");
  }

  @Test
  void jobsAreHandledByPriorityAndDelayedOnesLater() {
    jobs.queues()
        .push(NewJob.of("send", "later").withPipeline("mail").withDelay(Duration.ofHours(1)));
    push("send", "usual");
    jobs.queues().push(NewJob.of("send", "urgent").withPipeline("mail").withPriority(1));
    assertThat(jobs.waiting())
        .extracting(job -> new String(job.payload(), java.nio.charset.StandardCharsets.UTF_8))
        .containsExactly("urgent", "usual", "later");
    assertThat(jobs.waiting().get(2).delay()).isEqualTo(Duration.ofHours(1));
    assertThat(jobs.runAll())
        .extracting(job -> job.job().payloadText())
        .containsExactly("urgent", "usual", "later");
  }

  @Test
  void failedAssertionHasJobExceptionAndOutput() {
    push("send", "nobody");
    TestJob job = jobs.next();
    assertThatThrownBy(job::assertAcknowledged)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("expected the job to be acknowledged\n\njob \"send\", id ")
        .hasMessageContaining("requeued, delay 10 s: attempt 1 of 3: ")
        .hasMessageContaining("\nnobody\n")
        .hasMessageContaining("exception of the handler:\njava.lang.IllegalStateException: no such")
        .hasMessageContaining("at dev.rrjava.test.TestJobsTest$Mail.call")
        .hasMessageContaining("INFO com.acme.Mail: sending to nobody")
        .hasMessageContaining("\nconnecting\n");
    assertThatThrownBy(() -> job.assertRequeued(Duration.ofSeconds(1)))
        .hasMessageStartingWith("delay: expected 1 s but was 10 s");
    assertThatThrownBy(() -> job.assertRejected(""))
        .hasMessageStartingWith("expected the job to be");
    assertThatThrownBy(() -> job.assertPushed("send"))
        .hasMessageStartingWith("pushed: expected [send]");
  }

  @Test
  void unknownNameIsRejectedWithTheKnownOnes() {
    push("sent", "x");
    jobs.next().assertRejected("\"send\"");
  }

  @Test
  void handlerThatHangsFailsTheTestWithItsStackTrace() {
    CountDownLatch never = new CountDownLatch(1);
    try (TestJobs hanging =
        TestJobs.of(
                job -> {
                  never.await();
                  return JobResult.acknowledge();
                })
            .timeout(Duration.ofMillis(200))) {
      hanging.queues().push(NewJob.of("x", "1").withPipeline("mail"));
      assertThatThrownBy(hanging::next)
          .isInstanceOf(AssertionError.class)
          .hasMessageStartingWith("expected a result within 200 ms; the handler is in")
          .hasMessageContaining("CountDownLatch.await");
    }
  }

  @Test
  void waitingJobsFailAssertEmpty() {
    push("send", "ada");
    assertThatThrownBy(jobs::assertEmpty)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("job \"send\"");
  }

  @Test
  void storagesCannotBeAddedOnceTheServicesAreUsed() {
    push("send", "ada");
    assertThatThrownBy(() -> jobs.storages("late")).isInstanceOf(IllegalStateException.class);
  }
}
