package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.jobs.NewJob;
import dev.rrjava.processor.testing.JobApplication;
import dev.rrjava.processor.testing.TextValidation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constraints of jobs reach what checks them; {@link TextValidation} has something against a 9. */
class JobConstraintsTest {
  private static JobApplication jobs;

  @BeforeAll
  static void start() {
    jobs =
        JobApplication.of(
            "com.acme.Jobs",
            """
            package com.acme;
            import dev.rrjava.annotation.*;
            import dev.rrjava.jobs.*;
            import jakarta.validation.Valid;
            import jakarta.validation.constraints.*;
            import java.util.*;
            class Mail extends Texts {
              @Job("text")
              JobResult text(
                  @NotBlank String received,
                  @JobHeader("tenant") @Size(max = 8) String validation,
                  @JobHeader("Trace") Optional<@NotBlank String> violations,
                  @JobHeader("tags") List<@NotBlank String> tags,
                  @Attempt int attempt) {
                return JobResult.reject(received + validation + violations + tags + attempt);
              }
              @Override public JobResult inherited(@Size(min = 1) String text) {
                return JobResult.reject(text);
              }
              @Job("unchecked") JobResult unchecked(String text) { return JobResult.reject(text); }
              @Job("retried") @Retry(times = 5) void retried(@Size(max = 4) String text) {}
            }
            abstract class Texts {
              @Job("inherited") public abstract JobResult inherited(String text);
            }
            """,
            """
            package com.acme;
            import dev.rrjava.annotation.*;
            import dev.rrjava.jobs.*;
            import jakarta.validation.Valid;
            import java.util.*;
            class Letters {
              record Letter(String to) implements java.io.Serializable {}
              @Job("letter") void letter(@Valid Letter letter) {}
              @Job("letters") void letters(List<@Valid Letter> letters) {}
            }
            """,
            """
            package com.acme;
            import dev.rrjava.jobs.*;
            import java.util.*;
            class Pushing
                implements java.util.function.BiFunction<
                    JobQueues, dev.rrjava.codec.Codecs, List<String>> {
              @Override
              public List<String> apply(JobQueues queues, dev.rrjava.codec.Codecs codecs) {
                LettersJobs letters = LettersJobs.over(queues, codecs).withPipeline("mail");
                Letters.Letter right = new Letters.Letter("a");
                Letters.Letter wrong = new Letters.Letter("9");
                return List.of(
                    letters.letter(right),
                    letters.letter(wrong),
                    letters.letters(List.of(right, wrong)));
              }
            }
            """);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '~',
      value = {
        "text~a~atOptional.empty[]1",
        "text~9~the job \"text\" violates constraints: String @NotBlank{}",
        "inherited~a~a",
        "inherited~9~the job \"inherited\" violates constraints: String @Size{max=2147483647,"
            + " min=1}",
        "unchecked~9~9",
      })
  void checksPayload(String name, String payload, String message) {
    NewJob job = NewJob.of(name, payload).withHeader("tenant", "t");
    assertThat(jobs.handle(job).message()).isEqualTo(message);
  }

  @Test
  void reportsAllViolationsAtOnce() {
    NewJob job =
        NewJob.of("text", "9")
            .withHeader("tenant", "9")
            .withHeader("trace", "9")
            .withHeader("tags", "a", "9");
    assertThat(jobs.handle(job).message())
        .isEqualTo(
            "the job \"text\" violates constraints: String @NotBlank{}; tenant String"
                + " @Size{max=8, min=0}; Trace String @NotBlank{}; tags[1] String @NotBlank{}");
  }

  @Test
  void rejectsWithoutAnotherAttempt() {
    assertThat(jobs.handle(NewJob.of("retried", "9")).isRejected()).isTrue();
    assertThat(jobs.handle(NewJob.of("retried", "a")).isAcknowledged()).isTrue();
  }

  @Test
  void checksWhatTypeDeclares() throws Exception {
    assertThat(
            jobs.pushedBy("com.acme.Pushing").stream()
                .map(jobs::handle)
                .map(result -> result.isAcknowledged() ? "acknowledged" : result.message()))
        .containsExactly(
            "acknowledged",
            "the job \"letter\" violates constraints: by Letter",
            "the job \"letters\" violates constraints: [1] by Letter");
  }
}
