package dev.rrjava.tools.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.config.Configuration;
import dev.rrjava.devserver.config.ConfigurationReader;
import dev.rrjava.devserver.config.JobsSettings;
import dev.rrjava.devserver.config.RpcSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplatesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("__[A-Z_]+__");

  @ParameterizedTest
  @EnumSource(JsonLibrary.class)
  void eachPlaceholderIsFilled(JsonLibrary json) {
    assertComplete(files(json));
  }

  private static void assertComplete(Map<String, String> files) {
    assertThat(files)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            (path, text) -> {
              assertThat(text).as(path).doesNotContainPattern(PLACEHOLDER).endsWith("\n");
              assertThat(text).as(path).doesNotContain("${project.").doesNotContain("\n\n\n");
            });
  }

  @ParameterizedTest
  @EnumSource(JsonLibrary.class)
  void pomHasAtMostFortyLines(JsonLibrary json) {
    assertThat(file(json, "pom.xml"))
        .startsWith("<?xml")
        .contains("<artifactId>shop</artifactId>", "<groupId>com.acme</groupId>")
        .satisfies(pom -> assertThat(pom.lines().count()).isLessThanOrEqualTo(40));
  }

  @ParameterizedTest
  @EnumSource(JsonLibrary.class)
  void jobsAddFilesAndSections(JsonLibrary json) {
    Map<String, String> files = withJobs(json, "com.acme");
    assertThat(files)
        .containsKeys(
            "src/main/java/com/acme/Letters.java",
            "src/main/java/com/acme/Mail.java",
            "src/test/java/com/acme/LettersTest.java");
    assertThat(files.get("pom.xml")).contains("<artifactId>rr-services</artifactId>");
    assertThat(Objects.requireNonNull(files.get("pom.xml")).lines().count())
        .isLessThanOrEqualTo(40);
    assertThat(files.get("src/main/java/com/acme/Main.java")).contains("new WorkerModes()");
    for (String path : new String[] {".rr.yaml", ".rr.slots.yaml"}) {
      assertThat(files.get(path)).as(path).contains("\nrpc:\n", "\njobs:\n", "consume: [\"mail\"]");
    }
    files(json)
        .forEach(
            (path, text) -> {
              assertThat(files).as("files without jobs").containsKey(path);
              assertThat(text).as(path).doesNotContain("Letter", "pipelines:", "rr-services");
            });
    assertComplete(files);
  }

  @Test
  void bothConfigurationsHandleTheSameJobs(@TempDir Path directory) throws IOException {
    Map<String, String> files = withJobs(JsonLibrary.NONE, "com.acme");
    for (String path : List.of(".rr.yaml", ".rr.slots.yaml")) {
      Files.writeString(directory.resolve(path), Objects.requireNonNull(files.get(path)));
    }
    Configuration processes = read(directory, ".rr.yaml");
    Configuration slots = read(directory, ".rr.slots.yaml");
    JobsSettings jobs = processes.jobs().orElseThrow();
    assertThat(slots.jobs()).hasValue(jobs);
    assertThat(jobs.consumed()).isEqualTo(jobs.pipelines().keySet()).hasSize(1);
    assertThat(slots.rpc().map(RpcSettings::address))
        .isEqualTo(processes.rpc().map(RpcSettings::address));
    assertThat(slots.services().get(0).environment()).containsEntry("RR_MODE", "http");
    assertThat(slots.file().notices()).isEqualTo(processes.file().notices()).isEmpty();
  }

  private static Configuration read(Path directory, String file) {
    return ConfigurationReader.read(directory, Path.of(file), List.of(), Map.of());
  }

  private static Map<String, String> withJobs(JsonLibrary json, String packageName) {
    return new Templates(new ProjectNames("shop", "com.acme", packageName), json, true).files();
  }

  @Test
  void pomHasTheLibraryForJson() {
    assertThat(file(JsonLibrary.JSONB, "pom.xml")).contains("rr-jsonb", "avaje-jsonb");
    assertThat(file(JsonLibrary.JACKSON, "pom.xml")).contains("rr-jackson").doesNotContain("avaje");
    assertThat(file(JsonLibrary.NONE, "pom.xml")).doesNotContain("rr-jackson", "rr-jsonb");
    assertThat(files(JsonLibrary.NONE)).doesNotContainKey("src/main/java/com/acme/Greeting.java");
  }

  /** So the format of a template, which the build checks, is that of each project. */
  @ParameterizedTest
  @EnumSource(JsonLibrary.class)
  void packageIsTheOnlyLineOfSourcesThatDiffers(JsonLibrary json) {
    String longName =
        "com.acme.a.very.much.longer.name.of.a.folder.that.would.not.fit.into.one.line";
    Map<String, String> others = withJobs(json, longName);
    withJobs(json, "com.acme")
        .forEach(
            (path, text) -> {
              if (path.endsWith(".java")) {
                String other = path.replace("com/acme/", longName.replace('.', '/') + "/");
                assertThat(others.get(other))
                    .isEqualTo(text.replace("package com.acme;", "package " + longName + ";"));
              }
            });
  }

  @Test
  void filesNameTheJarThatTheBuildCreates() {
    for (String path : new String[] {".rr.yaml", ".rr.slots.yaml", "Dockerfile"}) {
      assertThat(file(JsonLibrary.JSONB, path)).as(path).contains("target/app/shop.jar");
    }
  }

  private static Map<String, String> files(JsonLibrary json) {
    return new Templates(new ProjectNames("shop", "com.acme", "com.acme"), json, false).files();
  }

  private static String file(JsonLibrary json, String path) {
    return Objects.requireNonNull(files(json).get(path), path);
  }
}
