package dev.rrjava.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.rrjava.jobs.JobInfo;
import dev.rrjava.jobs.JobResult;
import dev.rrjava.jobs.NewJob;
import dev.rrjava.processor.testing.Compile;
import dev.rrjava.processor.testing.JobApplication;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The generated {@code Jobs}, when it is used. Handlers reject with what they were called with. */
class JobsTest {
  private static final String IMPORTS =
      """
      package com.acme;
      import dev.rrjava.annotation.*;
      import dev.rrjava.jobs.*;
      import java.util.*;
      """;

  private static JobApplication of(String... classes) {
    String[] sources = new String[classes.length];
    for (int i = 0; i < classes.length; i++) {
      sources[i] = IMPORTS + classes[i];
    }
    return JobApplication.of("com.acme.Jobs", sources);
  }

  @Test
  void passesEverythingOfJob() {
    JobApplication jobs =
        of(
            """
            class Mail {
              @Job("send")
              JobResult send(
                  String text, @JobId String id, @Pipeline String pipeline, @Attempt int attempt,
                  @JobHeader("tenant") String tenant, @JobHeader("A") Optional<String> a,
                  @JobHeader("b") List<String> b, ReceivedJob job) {
                return JobResult.reject(
                    text + id + pipeline + attempt + tenant + a + b + job.name());
              }
            }
            """);
    NewJob job =
        NewJob.of("send", "ä").withId("7").withPipeline("mail").withHeader("Tenant", "t", "u");
    assertThat(jobs.handle(job).message()).isEqualTo("ä7mail1tOptional.empty[]send");
    assertThat(jobs.handle(job.withHeader("a", "x").withHeader("B", "y", "z")).message())
        .isEqualTo("ä7mail1tOptional[x][y, z]send");
  }

  @Test
  void rejectsJobWithoutRequiredHeader() {
    JobApplication jobs =
        of(
            """
            class Mail {
              @Job("send") @Retry(times = 3) void send(@JobHeader("tenant") String tenant) {}
            }
            """);
    JobResult result = jobs.handle(NewJob.of("send", ""));
    assertThat(result.isRejected()).isTrue();
    assertThat(result.message()).isEqualTo("header \"tenant\" of the job \"send\" is missing");
  }

  @Test
  void readsPayloadsOfAllTypes() throws Exception {
    JobApplication jobs =
        of(
            """
            class Mail {
              record Letter(String to, int copies) implements java.io.Serializable {}
              enum Kind { A, B }
              @Job("bytes") JobResult bytes(byte[] bytes) { return reject(bytes.length); }
              @Job("text") JobResult text(String text) { return reject(text); }
              @Job("number") JobResult number(int number) { return reject(number + 1); }
              @Job("long") JobResult longNumber(Long number) { return reject(number + 1); }
              @Job("flag") JobResult flag(boolean flag) { return reject(!flag); }
              @Job("kind") JobResult kind(Kind kind) { return reject(kind.ordinal()); }
              @Job("letter") JobResult letter(Letter letter) { return reject(letter.copies()); }
              @Job("list") JobResult list(List<? extends Letter> list) { return reject(list.get(0)); }
              @Job("map") JobResult map(Map<String, List<Letter>> map) { return reject(map); }
              @Job("array") JobResult array(Letter[] array) { return reject(array.length); }
              @Job("none") JobResult none() { return reject("none"); }
              private static JobResult reject(Object value) {
                return JobResult.reject(String.valueOf(value));
              }
            }
            """,
            """
            class Pushing
                implements java.util.function.BiFunction<
                    JobQueues, dev.rrjava.codec.Codecs, List<String>> {
              @Override
              public List<String> apply(JobQueues queues, dev.rrjava.codec.Codecs codecs) {
                MailJobs mail = MailJobs.over(queues, codecs).withPipeline("mail");
                Mail.Letter letter = new Mail.Letter("a", 3);
                List<String> ids = new ArrayList<>();
                ids.add(mail.bytes(new byte[] {1, 2}));
                ids.add(mail.text("ä"));
                ids.add(mail.number(41));
                ids.addAll(mail.numberAll(List.of(1, 2)));
                ids.add(mail.longNumber(Long.MIN_VALUE));
                ids.add(mail.flag(true));
                ids.add(mail.kind(Mail.Kind.B));
                ids.add(mail.letter(letter));
                ids.add(mail.list(List.of(letter)));
                ids.add(mail.map(Map.of("k", List.of(letter))));
                ids.add(mail.array(new Mail.Letter[] {letter}));
                ids.add(mail.none());
                return ids;
              }
            }
            """);
    assertThat(jobs.pushedBy("com.acme.Pushing").stream().map(job -> jobs.handle(job).message()))
        .containsExactly(
            "2",
            "ä",
            "42",
            "2",
            "3",
            "-9223372036854775807",
            "false",
            "1",
            "3",
            "Letter[to=a, copies=3]",
            "{k=[Letter[to=a, copies=3]]}",
            "1",
            "none");
    JobResult unreadable = jobs.handle(NewJob.of("letter", "{"));
    assertThat(unreadable.isRejected()).isTrue();
    assertThat(unreadable.message()).contains("expected com.acme.Mail$Letter");
  }

  @Test
  void acknowledgesReturnsAndRetries() {
    JobApplication jobs =
        of(
            """
            @Retry(times = 2, delay = 10, backoff = 3)
            class Mail {
              @Job("void") void nothing() {}
              @Job("again") JobResult again() { return JobResult.requeue("later"); }
              @Job("fails") void fails() { throw new IllegalStateException("boom"); }
              @Job("once") @Retry(times = 1) void once() throws Exception { throw new Exception("x"); }
            }
            """,
            """
            class Reports { @Job("strict") void strict() { throw new IllegalStateException("no"); } }
            """);
    assertThat(jobs.handle(NewJob.of("void", "")).isAcknowledged()).isTrue();
    assertThat(jobs.handle("again", "")).isEqualTo("later");
    JobResult first = jobs.handle(NewJob.of("fails", ""));
    assertThat(first.isRequeued()).isTrue();
    assertThat(first.delay()).isEqualTo(Duration.ofSeconds(10));
    NewJob second = NewJob.of("fails", "").withHeader("rr-attempt", "2");
    assertThat(jobs.handle(second).delay()).isEqualTo(Duration.ofSeconds(30));
    assertThat(jobs.handle(second.withHeader("rr-attempt", "3")).isRejected()).isTrue();
    assertThat(jobs.handle(NewJob.of("once", "")).delay()).isEqualTo(Duration.ZERO);
    assertThat(jobs.handle(NewJob.of("once", "").withHeader("rr-attempt", "2")).isRejected())
        .isTrue();
    assertThat(jobs.handle(NewJob.of("strict", "")).isRejected()).isTrue();
    assertThat(jobs.handle(NewJob.of("fail", "")).message())
        .startsWith(
            "no handler for a job with the name \"fail\"; there are handlers for \"fails\"");
  }

  @Test
  void describesJobs() throws Exception {
    JobApplication jobs =
        of(
            "class Mail { @Job(\"b\") void two() {} @Job(\"a\") void one() {} }",
            "class Letters { @Job(\"c\") void c() {} }");
    assertThat(JobInfo.table(jobs.jobs()))
        .containsExactly("c  Letters.c", "b  Mail.two", "a  Mail.one");
  }

  @Test
  void inheritsJobsOfAbstractTypes() {
    JobApplication jobs =
        of(
            """
            @Retry(times = 1)
            abstract class Base<T> implements Receiver<T> {
              @Override public JobResult other(String text) { return JobResult.reject(text); }
              @Job("base") void base(T value) { throw new IllegalStateException("base"); }
            }
            interface Receiver<T> {
              @Job("receive") default JobResult receive(T value) {
                return JobResult.reject(value + "!");
              }
              @Job("other") JobResult other(String text);
            }
            """,
            "class Mail extends Base<Integer> {}");
    assertThat(jobs.handle("other", "text")).isEqualTo("text");
    assertThat(jobs.handle(NewJob.of("base", "")).message()).contains("java.lang.Integer");
    assertThat(jobs.jobs().stream().map(JobInfo::name))
        .containsExactlyInAnyOrder("receive", "other", "base");
  }

  @Test
  void handlesJobsAndRoutesInOneClass() {
    JobApplication jobs =
        of(
            """
            class Mail {
              private final String text = "job";
              @Get("/mail") String get() { return text; }
              @Job("mail") JobResult mail() { return JobResult.reject(text); }
            }
            """);
    assertThat(jobs.handle("mail", "")).isEqualTo("job");
  }

  @Test
  void writesListOfJobs() throws Exception {
    Compilation compilation =
        Compile.sources(
            Compile.files(
                IMPORTS
                    + "class Mail { @Job(\"mail.send\") void send() {} @Job(\"b\") void b() {} }"),
            List.of());
    String list =
        Compile.clean(compilation)
            .generatedFile(
                javax.tools.StandardLocation.CLASS_OUTPUT, "META-INF/rr-java/rr-jobs.txt")
            .orElseThrow()
            .getCharContent(false)
            .toString();
    assertThat(list).isEqualTo("mail.send  Mail.send\nb          Mail.b\n");
  }

  @Test
  void clientPushesWithOptions() throws Exception {
    JobApplication jobs =
        of(
            """
            public class MailHandler {
              @Job(value = "send", pipeline = "mail") public void send(String text) {}
            }
            """,
            """
            class Pushing
                implements java.util.function.BiFunction<
                    JobQueues, dev.rrjava.codec.Codecs, List<String>> {
              @Override
              public List<String> apply(JobQueues queues, dev.rrjava.codec.Codecs codecs) {
                MailJobs mail = MailJobs.over(queues);
                List<String> ids = new ArrayList<>();
                ids.add(mail.send("1"));
                ids.add(
                    mail.withPipeline("slow")
                        .withDelay(java.time.Duration.ofSeconds(9))
                        .withPriority(3)
                        .withHeader("a", "b", "c")
                        .send("2"));
                ids.addAll(mail.withPriority(5).sendAll(List.of("3", "4")));
                ids.add(mail.with(JobOptions.NONE.withPriority(6)).send("5"));
                return ids;
              }
            }
            """);
    List<NewJob> pushed = jobs.pushedBy("com.acme.Pushing");
    assertThat(pushed.stream().map(job -> new String(job.payload(), UTF_8) + job.priority()))
        .containsExactly("10", "23", "35", "45", "56");
    assertThat(pushed.stream().map(job -> job.pipeline().orElse("")))
        .containsExactly("mail", "slow", "mail", "mail", "mail");
    assertThat(pushed.get(1).delay()).isEqualTo(Duration.ofSeconds(9));
    assertThat(pushed.get(1).headers()).containsEntry("a", List.of("b", "c"));
  }
}
