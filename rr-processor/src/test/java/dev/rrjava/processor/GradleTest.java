package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.read.ApplicationReader;
import dev.rrjava.processor.read.JobReader;
import dev.rrjava.processor.testing.ClassPath;
import dev.rrjava.processor.testing.Example;
import dev.rrjava.processor.testing.Origins;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Gradle asks of processors that take part in incremental compilation (Gradle's manual, "The
 * Java plugin", incremental annotation processing).
 */
class GradleTest {
  private static final String AGGREGATING = "org.gradle.annotation.processing.aggregating";

  @TempDir Path directory;

  @Test
  void declaresProcessors() throws IOException {
    String declaration = "/META-INF/gradle/incremental.annotation.processors";
    try (InputStream in =
        Objects.requireNonNull(RouteProcessor.class.getResourceAsStream(declaration))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
          .containsExactly(
              RouteProcessor.class.getName() + ",dynamic",
              JobProcessor.class.getName() + ",aggregating");
    }
  }

  @Test
  void isIncrementalUnlessItWritesComments() {
    Example example = Example.read(Example.RESOURCES.resolve("good/packages"));
    assertThat(Origins.of(example, List.of("-Arr.openapi=off")).supportedOptions())
        .contains(AGGREGATING);
    assertThat(Origins.of(example, List.of()).supportedOptions()).doesNotContain(AGGREGATING);
  }

  @Test
  void retainsAnnotationsInClassFiles() {
    Set<Class<? extends Annotation>> annotations = new HashSet<>(ApplicationReader.ANNOTATIONS);
    annotations.addAll(JobReader.ANNOTATIONS);
    for (Class<? extends Annotation> annotation : annotations) {
      assertThat(annotation.getAnnotation(Retention.class).value())
          .as("%s", annotation)
          .isNotEqualTo(RetentionPolicy.SOURCE);
    }
  }

  @Test
  void adapterOriginatesFromItsHandlerAndRestFromAll() {
    Example example = Example.read(Example.RESOURCES.resolve("good/packages"));
    Set<String> all = Set.of("com.acme.admin.Users", "com.acme.users.Users");
    assertThat(Origins.of(example, List.of()).byFile())
        .isEqualTo(
            Map.of(
                "com.acme.admin.Users_Adapter", Set.of("com.acme.admin.Users"),
                "com.acme.users.Users_Adapter", Set.of("com.acme.users.Users"),
                "com.acme.Routes", all,
                "META-INF/rr-java/rr-routes.txt", all,
                "META-INF/rr-java/openapi.json", all));
  }

  /** Of classes that have not changed, Gradle hands the class files to processors. */
  @ParameterizedTest
  @ValueSource(strings = {"sources", "outcomes", "paths", "packages", "variants", "types", "jobs"})
  @DisabledIfSystemProperty(
      named = "rr.goldens",
      matches = "write",
      disabledReason = "the golden files are being written")
  void generatesSameFromClassFiles(String name) throws IOException {
    Example example = Example.read(Example.RESOURCES.resolve("good").resolve(name));
    Path classes = Files.createDirectories(directory.resolve("classes"));
    Path generated = Files.createDirectories(directory.resolve("generated"));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, ClassPath.after());
      boolean isCompiled =
          javac
              .getTask(null, files, null, List.of("-g", "-proc:none"), null, example.fileObjects())
              .call();
      assertThat(isCompiled).isTrue();
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, ClassPath.after(classes));
      files.setLocationFromPaths(
          StandardLocation.CLASS_OUTPUT,
          List.of(Files.createDirectories(directory.resolve("other"))));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              files,
              null,
              List.of("-proc:only", "-Arr.openapi=off"),
              classNames(classes),
              null);
      task.setProcessors(List.of(new JobProcessor(), new RouteProcessor()));
      assertThat(task.call()).isTrue();
    }
    assertThat(Example.readFiles(generated)).isEqualTo(example.expected());
  }

  private static List<String> classNames(Path classes) {
    try (var files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.contains("$"))
          .map(file -> file.replace(".class", "").replace('/', '.').replace('\\', '.'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
