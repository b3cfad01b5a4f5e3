package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.MessageLite;
import dev.rrjava.annotation.Job;
import dev.rrjava.http.Request;
import dev.rrjava.jobs.JobWorker;
import dev.rrjava.processor.testing.ClassPath;
import dev.rrjava.processor.testing.FileCompilation;
import dev.rrjava.processor.testing.JobApplication;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds of applications with jobs: only what changed, in a module, with all warnings as errors.
 */
class JobBuildsTest {
  @TempDir Path directory;
  private Path sources;
  private Path classes;
  private boolean isOutputOnClassPath = true;

  @BeforeEach
  void createDirectories() throws IOException {
    sources = Files.createDirectories(directory.resolve("src"));
    classes = Files.createDirectories(directory.resolve("classes"));
  }

  private Path write(String name, String job, String message) throws IOException {
    int dot = name.lastIndexOf('.');
    return source(
        name.replace('.', '/') + ".java",
        """
        package %1$s;
        import dev.rrjava.annotation.Job;
        import dev.rrjava.jobs.JobResult;
        public class %2$s {
          public %2$s() {}
          @Job("%3$s") public JobResult m(String text) { return JobResult.reject("%4$s" + text); }
        }
        """
            .formatted(name.substring(0, dot), name.substring(dot + 1), job, message));
  }

  private Path source(String name, String text) throws IOException {
    Path file = sources.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** The errors and warnings of a compilation of some files. */
  private List<String> compile(List<String> options, Path... files) throws IOException {
    Path generated = directory.resolve("generated");
    return new FileCompilation(classes, isOutputOnClassPath, generated, List.of())
        .run(List.of(new JobProcessor(), new RouteProcessor()), options, files).stream()
            .filter(one -> one.getKind() != Diagnostic.Kind.NOTE)
            .map(one -> one.getMessage(null))
            .toList();
  }

  private JobApplication start() throws IOException {
    URL[] urls = {classes.toUri().toURL()};
    return JobApplication.start(
        new URLClassLoader(urls, JobBuildsTest.class.getClassLoader()), "com.acme.Jobs");
  }

  @Test
  void readsOtherHandlersFromClassFiles() throws IOException {
    Path one = write("com.acme.mail.Mail", "mail", "one ");
    Path other = write("com.acme.report.Report", "report", "report ");
    assertThat(compile(List.of(), one, other)).isEmpty();
    write("com.acme.mail.Mail", "mail.changed", "two ");
    assertThat(compile(List.of(), one)).isEmpty();
    JobApplication jobs = start();
    assertThat(jobs.handle("mail.changed", "a")).isEqualTo("two a");
    assertThat(jobs.handle("report", "a")).isEqualTo("report a");
    assertThat(jobs.jobs()).hasSize(2);
  }

  @Test
  void ignoresDeletedHandlerAndFindsNewOne() throws IOException {
    Path one = write("com.acme.Mail", "mail", "one ");
    Path other = write("com.acme.Report", "report", "report ");
    assertThat(compile(List.of(), one, other)).isEmpty();
    Files.delete(other);
    Path added = write("com.acme.image.Image", "image", "image ");
    assertThat(compile(List.of(), added)).isEmpty();
    JobApplication jobs = start();
    assertThat(jobs.jobs()).hasSize(2);
    assertThat(jobs.handle("image", "a")).isEqualTo("image a");
    assertThat(jobs.handle("mail", "a")).isEqualTo("one a");
  }

  @Test
  void rejectsHandlerThatCompilerDoesNotFind() throws IOException {
    isOutputOnClassPath = false;
    Path one = write("com.acme.Mail", "mail", "one ");
    Path other = write("com.acme.Report", "report", "report ");
    assertThat(compile(List.of(), one, other)).isEmpty();
    assertThat(compile(List.of(), one))
        .singleElement()
        .satisfies(error -> assertThat(error).startsWith("[RR608] ").contains("com.acme.Report"));
  }

  @Test
  void compilesModuleWithAllWarningsAsErrors() throws IOException {
    Path module =
        source(
            "module-info.java",
            """
            module com.acme {
              requires static transitive dev.rrjava.annotation;
              requires transitive dev.rrjava.services;
              exports com.acme;
            }
            """);
    Path mail = write("com.acme.Mail", "mail", "one ");
    Path letters =
        source(
            "com/acme/letter/Letters.java",
            """
            package com.acme.letter;
            import dev.rrjava.annotation.*;
            public final class Letters {
              public record Letter(String to) {}
              @Job("letter") @Retry(times = 1) void send(java.util.List<Letter> letters) {}
            }
            """);
    List<String> options =
        List.of(
            "-Xlint:all,-path,-requires-automatic,-requires-transitive-automatic,-processing",
            "-Werror",
            "--module-path",
            modulePath());
    isOutputOnClassPath = false;
    assertThat(compile(options, module, mail, letters)).isEmpty();
    assertThat(classes.resolve("com/acme/letter/LettersJobs.class")).exists();
  }

  @Test
  void reportsModuleThatDoesNotRequireServices() throws IOException {
    Path module = source("module-info.java", "module com.acme { requires dev.rrjava.annotation; }");
    Path mail =
        source(
            "com/acme/Mail.java",
            "package com.acme; class Mail { @dev.rrjava.annotation.Job(\"a\") void a() {} }");
    List<String> options = List.of("--module-path", modulePath());
    assertThat(compile(options, module, mail))
        .anySatisfy(
            error ->
                assertThat(error)
                    .startsWith("[RR809] ")
                    .contains("\"requires dev.rrjava.services\""));
  }

  /** What an application with jobs requires, without the jars of tests, which are no modules. */
  private static String modulePath() {
    return ClassPath.of(
        Job.class, Request.class, JobWorker.class, MessageLite.class, NullMarked.class);
  }
}
