package dev.rrjava.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.tools.start.PackagedApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The goals {@code rr:aot} and {@code rr:doctor}. */
class PackagedApplicationGoalsTest {
  @TempDir private Path project = Path.of("");
  private final Map<String, String> properties = new HashMap<>();

  @BeforeEach
  void describeProject() {
    properties.put("project.build.directory", project.toString());
    properties.put("project.packaging", "jar");
    properties.put("basedir", project.toString());
  }

  private List<String> run(String goal) throws Exception {
    return Goal.of(goal, properties).run();
  }

  @Test
  void aotTrainsWithRequestsOfTheUser() throws Exception {
    Path app = PackagedApplication.create(project);
    properties.put("rr.starts", "1");
    properties.put("rr.requests", "/fails,POST /orders {}");
    properties.put("rr.routes", "false");
    assertThat(run("aot"))
        .contains("trained with 40 requests", "  not successful: GET /fails: 503")
        .anySatisfy(line -> assertThat(line).endsWith("(medians of 1 starts each)"));
    assertThat(app.resolve("worker.args")).content().contains("-XX:+IgnoreUnrecognizedVMOptions");
  }

  @Test
  void aotSaysWhatIsMissing() {
    assertThatThrownBy(() -> run("aot"))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageEndingWith("package the application first");
    properties.put("rr.requests", "orders");
    assertThatThrownBy(() -> run("aot"))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("expected a request such as");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void doctorFindsRoadRunnerInTheProject() throws Exception {
    PackagedApplication.create(project);
    Path binary = Files.createDirectories(project.resolve("bin")).resolve("rr");
    Files.writeString(binary, "#!/bin/sh\necho 'rr version 2023.3.12 (build time: …, go1.21)'\n");
    assertThat(binary.toFile().setExecutable(true)).isTrue();
    assertThat(run("doctor"))
        .anySatisfy(line -> assertThat(line).contains("roadrunner").contains("2023.3.12"))
        .last()
        .asString()
        .startsWith("0 errors");
  }

  @Test
  void doctorFailsIfACheckFindsAnError() throws Exception {
    Path app = PackagedApplication.create(project);
    properties.put("rr.config", ".rr.other.yaml");
    assertThatThrownBy(() -> run("doctor"))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith(
            "the application is not healthy\nconfiguration: there is no .rr.other")
        .hasMessageContaining("\n  -> package the application first: mvn package");
    Files.move(app.resolve(".rr.yaml"), app.resolve(".rr.other.yaml"));
    properties.put("rr.folder", app.toString());
    assertThat(run("doctor")).last().asString().startsWith("0 errors");
  }

  @Test
  void projectWithModulesOnlyHasNoApplication() throws Exception {
    properties.put("project.packaging", "pom");
    assertThat(run("aot")).isEmpty();
    assertThat(run("doctor")).isEmpty();
  }
}
