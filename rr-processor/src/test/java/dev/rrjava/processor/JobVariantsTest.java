package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.rrjava.jobs.JobInfo;
import dev.rrjava.jobs.NewJob;
import dev.rrjava.processor.testing.ClassFiles;
import dev.rrjava.processor.testing.Compile;
import dev.rrjava.processor.testing.JobApplication;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unusual classes, methods, names and numbers of jobs, compiled without a warning. */
class JobVariantsTest {
  private static final String IMPORTS =
      """
      package com.acme;
      import dev.rrjava.annotation.*;
      import dev.rrjava.jobs.*;
      import java.util.*;
      """;

  private static Compilation compile(List<String> options, String... classes) {
    String[] sources = new String[classes.length];
    for (int i = 0; i < classes.length; i++) {
      sources[i] = IMPORTS + classes[i];
    }
    return Compile.clean(Compile.sources(Compile.files(sources), options));
  }

  private static List<String> names(Compilation compilation) {
    return JobApplication.start(compilation, "com.acme.Jobs").jobs().stream()
        .map(JobInfo::name)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Mail { @Job(\"a\") void send(String text) {} }",
        "class Mail { @Job(\"a\") protected final synchronized void send(final int[] text) {} }",
        "class Mail { @Job(\"a\") void send(List<? extends Map<String, int[]>> payload) {} }",
        "class Mail { @Job(\"a\") void send(Integer[][] payload) {} }",
        "class Mail { sealed interface Shape permits Circle {} record Circle(int r) implements Shape {}"
            + " @Job(\"a\") void send(Shape shape) {} }",
        "class Mail { record Pair<A, B>(A a, B b) {}"
            + " @Job(\"a\") void send(Pair<String, List<Long>> pair) {} }",
        "class Mail { @Job(\"a\") void send(String handler, @JobId String received,"
            + " @Attempt int codecs) {} }",
        "class Mail { record Codecs(int queues) {} @Job(\"a\") void send(Codecs codecs) {} }",
        "class Mail { record JobPayload(int a) {} @Job(\"a\") void send(JobPayload payload) {} }",
        "class Mail { record List(int a) {} @Job(\"a\") void send(List list) {} }",
        "class Mail { record String(int a) {} @Job(\"a\") void send(String string) {} }",
        "class Mail { record Job2(int a) {} @Job(\"a\") void send(Job2 stringPayload, @JobId String s)"
            + " {} }",
        "class dev { @Job(\"a\") void java(int com) {} }",
        "class Codecs { @Job(\"a\") void a(Codecs codecs) {} }",
        "class JobResult { @Job(\"a\") void a(String b) {} }",
        "class JobInfo { @Job(\"a\") void a(String b) {} }",
        "class Handler { @Job(\"a\") void a(String b) {} }",
        "class Mail { @Job(\"a\") void describe(String b) {} @Job(\"b\") void jobs() {}"
            + " @Job(\"c\") void match() {} @Job(\"d\") void call() {} @Job(\"e\") void retry() {} }",
        "class Mail { @Job(\"a\") void $(String $) {} @Job(\"b\") void send$app_main(int __) {} }",
        "class Groe { @Job(\"größe\") void ändern(String größe) {} }",
        "enum Mail { ONE; @Job(\"a\") void a() {} Mail() {} }",
        "class Outer { static class Mail { static class Inner { @Job(\"a\") void a() {} } } }",
        "class Mail { @Job(\"a\") void a() throws java.io.IOException, InterruptedException {} }",
        "class Mail { @Deprecated @Job(\"a\") void a(@Deprecated String b) {} }",
        "class Mail { @Job(\"a\") JobResult a(ReceivedJob one, ReceivedJob two) { return null; } }",
        "class Mail { @Job(value = \"a\\\"*/\\\\ $T $$ {@link} \\u00e9\", pipeline = \"*/$L\")"
            + " void a(String b, @JobHeader(\"*/ $S\") String c) {} }"
      })
  void compilesWithoutWarning(String source) {
    Compilation compilation = compile(List.of("-Xlint:all,-path"), source);
    if (!source.startsWith("enum")) { // which has no constructor for the test
      assertThat(names(compilation)).isNotEmpty();
    }
  }

  @Test
  void findsNamesWithQuotesAndLongNames() {
    String longName = "x".repeat(1_000);
    JobApplication jobs =
        JobApplication.of(
            "com.acme.Jobs",
            IMPORTS
                + """
                class Mail {
                  @Job("a\\"*/\\\\ $T é \\u20ac😀") JobResult a() { return JobResult.reject("a"); }
                  @Job("%s") JobResult b() { return JobResult.reject("b"); }
                  @Job("Aa") JobResult c() { return JobResult.reject("c"); }
                  @Job("BB") JobResult d() { return JobResult.reject("d"); }
                }
                """
                    .formatted(longName));
    assertThat(jobs.handle("a\"*/\\ $T é €😀", "")).isEqualTo("a");
    assertThat(jobs.handle(longName, "")).isEqualTo("b");
    assertThat(jobs.handle("Aa", "")).isEqualTo("c"); // has the same hash code as the next
    assertThat(jobs.handle("BB", "")).isEqualTo("d");
  }

  /** HotSpot does not compile methods of more than 8,000 bytes. */
  @ParameterizedTest
  @ValueSource(ints = {1, 25})
  void handlesThousandJobs(int classes) {
    String[] sources =
        IntStream.range(0, classes)
            .mapToObj(
                c -> {
                  StringBuilder source = new StringBuilder("class Mail" + c + " {\n");
                  for (int i = c; i < 1_000; i += classes) {
                    source.append(
                        "@Job(\"job.%1$d\") @Retry(times = 2) JobResult m%1$d(String text)"
                                .formatted(i)
                            + " { return JobResult.reject(\"%d \" + text); }\n".formatted(i));
                  }
                  return source.append("}\n").toString();
                })
            .toArray(String[]::new);
    Compilation compilation = compile(List.of(), sources);
    JobApplication jobs = JobApplication.start(compilation, "com.acme.Jobs");
    for (int i = 0; i < 1_000; i += 7) {
      assertThat(jobs.handle("job." + i, "text")).isEqualTo(i + " text");
    }
    assertThat(jobs.handle("job.1000", "")).contains("no handler for a job");
    assertThat(jobs.handle(NewJob.of("job.999", "a")).isRejected()).isTrue();
    assertThat(ClassFiles.methodSizes(compilation).entrySet())
        .filteredOn(method -> method.getKey().contains("/Jobs.class"))
        .isNotEmpty()
        .allSatisfy(method -> assertThat(method.getValue()).isLessThan(8_000));
  }

  @Test
  void outputIsIndependentOfSourceOrder() {
    List<JavaFileObject> sources =
        new ArrayList<>(
            Compile.files(
                IntStream.range(0, 8)
                    .mapToObj(
                        i ->
                            "package com.acme.p%1$d; public class C%1$d { @dev.rrjava.annotation.Job(\"%1$d\") public void m(Integer a) {} }"
                                .formatted(i))
                    .toArray(String[]::new)));
    var expected = Compile.generatedSources(Compile.clean(Compile.sources(sources, List.of())));
    assertThat(expected).hasSize(17);
    for (int i = 0; i < 3; i++) {
      Collections.shuffle(sources, new Random(i));
      assertThat(Compile.generatedSources(Compile.sources(sources, List.of()))).isEqualTo(expected);
    }
  }

  @Test
  void createsJobsByContainer() {
    Compilation compilation =
        Compile.clean(
            Compile.sources(
                Compile.files(
                    """
                    package jakarta.inject;
                    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                    public @interface Inject {}
                    """
                        .replace("@interface", "@interface /* class Inject */"),
                    IMPORTS + "public class Mail { @Job(\"a\") public void a(Integer b) {} }"),
                List.of()));
    assertThat(Compile.generatedSources(compilation).get("com/acme/Jobs.java"))
        .contains("@Inject\n  public Jobs(Codecs codecs, Mail mail)");
    assertThat(Compile.generatedSources(compilation).get("com/acme/MailJobs.java"))
        .contains("@Inject\n  public MailJobs(JobQueues queues, Codecs codecs)");
  }
}
