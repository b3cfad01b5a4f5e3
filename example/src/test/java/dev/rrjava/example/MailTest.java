package dev.rrjava.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.jobs.JobInfo;
import dev.rrjava.jobs.JobResult;
import dev.rrjava.jobs.NewJob;
import dev.rrjava.jobs.ReceivedJob;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The jobs of the ferry line, handled in memory. */
@Timeout(60)
class MailTest {
  @RegisterExtension static final ServedExample EXAMPLE = new ServedExample();

  private static JobResult handle(NewJob job) {
    return Service.jobs(EXAMPLE.services()).handle(ReceivedJob.of(job));
  }

  private static String sent(String id) {
    return EXAMPLE.services().keyValue("sent").getText(id).orElse("");
  }

  @Test
  void confirmsTicketOnce() {
    NewJob job =
        NewJob.of("mail.confirm", "{\"to\":\"ada\",\"ticket\":\"7\"}")
            .withId("1")
            .withHeader("language", "de-DE");
    assertThat(handle(job).isAcknowledged()).isTrue();
    assertThat(sent("1")).isEqualTo("Moin ada: 7\n");
    assertThat(handle(job.withHeader("language", "en")).isAcknowledged()).isTrue();
    assertThat(sent("1")).isEqualTo("Moin ada: 7\n");
  }

  @Test
  void rejectsConfirmationThatIsNoJson() {
    JobResult result = handle(NewJob.of("mail.confirm", "ada").withId("2"));
    assertThat(result.isRejected()).isTrue();
    assertThat(result.message()).contains("Confirmation");
    assertThat(sent("2")).isEmpty();
  }

  @Test
  void givesUpBouncedMailAtThirdAttempt() {
    NewJob job = NewJob.of("mail.bounced", "ada").withPipeline("mail");
    assertThat(handle(job).delay()).isEqualTo(Duration.ofMinutes(5));
    assertThat(handle(job.withHeader("rr-attempt", "3")).message())
        .isEqualTo("ada bounced 3 times in mail");
  }

  @Test
  void listsJobs() {
    assertThat(JobInfo.table(Service.jobs(EXAMPLE.services()).jobs()))
        .containsExactly("mail.confirm  Mail.confirm", "mail.bounced  Mail.bounced");
  }
}
