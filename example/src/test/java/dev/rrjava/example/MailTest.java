package dev.rrjava.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.codec.Codecs;
import dev.rrjava.jobs.JobInfo;
import dev.rrjava.jobs.NewJob;
import dev.rrjava.jsonb.JsonbCodec;
import dev.rrjava.test.TestClient;
import dev.rrjava.test.TestJobs;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The jobs of the ferry line, handled in memory. */
@Timeout(60)
class MailTest {
  private static final Confirmation ADA = new Confirmation("ada", "7");

  private final TestJobs jobs = TestJobs.withServices(Service::jobs).storages("deck", "sent");
  private final MailJobs mail = MailJobs.over(jobs.queues(), Codecs.of(JsonbCodec.create()));

  @AfterEach
  void close() {
    jobs.close();
  }

  private String sent(String id) {
    return jobs.services().keyValue("sent").getText(id).orElse("");
  }

  @Test
  void confirmsTicketInLanguageOfPassenger() {
    String id = mail.withHeader("language", "de-DE").confirm(ADA);
    jobs.next().assertAcknowledged();
    assertThat(sent(id)).isEqualTo("Moin ada: 7\n");
  }

  @Test
  void confirmsTicketOnceIfItsJobIsDeliveredTwice() {
    NewJob job =
        NewJob.of("mail.confirm", "{\"to\":\"ada\",\"ticket\":\"7\"}")
            .withId("1")
            .withPipeline("mail");
    jobs.queues().push(job);
    jobs.queues().push(job.withHeader("language", "de"));
    assertThat(jobs.runAll()).hasSize(2).allMatch(handled -> handled.isAcknowledged());
    assertThat(sent("1")).isEqualTo("Hello ada: 7\n");
  }

  @Test
  void rejectsConfirmationThatIsNoJson() {
    jobs.queues().push(NewJob.of("mail.confirm", "ada").withId("2").withPipeline("mail"));
    jobs.next().assertRejected("Confirmation");
    assertThat(sent("2")).isEmpty();
  }

  @Test
  void givesUpBouncedMailAtThirdAttempt() {
    mail.withPipeline("mail").bounced("ada");
    jobs.next().assertRequeued(Duration.ofMinutes(5));
    jobs.skip(Duration.ofMinutes(5)).next().assertRequeued(Duration.ofMinutes(5));
    jobs.skip(Duration.ofMinutes(5)).next().assertRejected("ada bounced 3 times in mail");
    jobs.assertEmpty();
  }

  @Test
  void routePushesJobThatItsHandlerTakes() {
    try (TestClient client = TestClient.of(ServedExample.handler(jobs.services()))) {
      String id =
          client
              .post("/confirmations")
              .header("Accept-Language", "de")
              .body(ADA)
              .send()
              .assertStatus(202)
              .text();
      client.get("/confirmations/" + id).send().assertStatus(404);
      jobs.next().assertAcknowledged();
      client.get("/confirmations/" + id).send().assertText("Moin ada: 7\n");
    }
  }

  @Test
  void listsJobs() {
    assertThat(JobInfo.table(Service.jobs(jobs.services()).jobs()))
        .containsExactly("mail.confirm  Mail.confirm", "mail.bounced  Mail.bounced");
  }
}
