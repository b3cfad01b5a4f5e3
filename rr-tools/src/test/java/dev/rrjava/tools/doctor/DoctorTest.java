package dev.rrjava.tools.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.rrjava.tools.doctor.Finding.Result;
import dev.rrjava.tools.start.PackagedApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  private static final Path PAGE = Path.of("../docs/doctor.md");

  @TempDir private Path folder = Path.of("");

  private static Report examine(Path app) {
    return new Doctor(app, ".rr.yaml", List.of(app), Map.of()).examine();
  }

  private static Finding of(Report report, String check) {
    return report.outcomes().stream()
        .filter(outcome -> outcome.check().equals(check))
        .findFirst()
        .orElseThrow()
        .finding();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void packagedApplicationIsHealthy() throws Exception {
    Path app = PackagedApplication.create(folder);
    Path binary = app.resolve("rr");
    Files.writeString(binary, "#!/bin/sh\necho 'rr version 3.0.0 (build time: …, go1.25)'\n");
    assertThat(binary.toFile().setExecutable(true)).isTrue();
    Report report = examine(app);
    assertThat(report.isHealthy()).as(report.json()).isTrue();
    assertThat(report.outcomes())
        .extracting(Outcome::check)
        .containsExactlyElementsOf(Doctor.CHECKS.stream().map(Check::name).toList());
    assertThat(of(report, "handshake").found()).matches("after \\d+ ms over pipes.*");
    assertThat(report.lines(false)).last().isEqualTo("0 errors, 0 warnings: nothing to do");

    Files.writeString(
        app.resolve(".rr.yaml"),
        Files.readString(app.resolve(".rr.yaml"))
            .replace("server:", "server:\n  relay: unix://run.sock"));
    assertThat(of(examine(app), "handshake").found()).contains("over unix");
    assertThat(app.resolve("run.sock")).doesNotExist();
  }

  @Test
  void workerThatPrintsIsFound() throws Exception {
    Path app = PackagedApplication.create(folder);
    Files.writeString(
        app.resolve("worker.args"),
        PackagedApplication.ARGUMENTS.replace("-XX:+DisplayVMOutputToStderr", "")
            + "-XX:+PrintFlagsFinal\n");
    Report report = examine(app);
    assertThat(report.isHealthy()).isFalse();
    assertThat(of(report, "stdout").result()).isEqualTo(Result.ERROR);
    assertThat(of(report, "handshake").found()).contains("something other than a frame");
  }

  @Test
  void programForRequestsIsNotStartedForJobs() throws Exception {
    Path app = PackagedApplication.create(folder);
    Files.writeString(
        app.resolve(".rr.yaml"),
        PackagedApplication.CONFIGURATION
            + """
            rpc: { listen: "unix://rpc.sock" }
            jobs: { consume: [a], pipelines: { a: { driver: memory } } }
            """);
    Finding finding = of(examine(app), "handshake");
    assertThat(finding.result()).isEqualTo(Result.ERROR);
    assertThat(finding.found())
        .startsWith("jobs: ")
        .contains("RR_MODE: expected http but was jobs");
    assertThat(finding.remedy()).contains("WorkerModes");
  }

  @Test
  void configurationComesFirst() throws Exception {
    Files.writeString(folder.resolve(".rr.yaml"), "server: [\n");
    Report report = examine(folder);
    assertThat(report.outcomes()).hasSize(1);
    assertThat(report.lines(false))
        .anySatisfy(line -> assertThat(line).startsWith("error    configuration     "))
        .last()
        .asString()
        .startsWith("1 error, 0 warnings; docs/doctor.md");
  }

  @Test
  void remedyForMissingApplicationIsToPackageIt() throws Exception {
    Path app = folder.resolve("target/app");
    assertThat(of(examine(app), "configuration"))
        .extracting(Finding::found, Finding::remedy)
        .containsExactly(
            "there is no .rr.yaml in " + app, "package the application first: mvn package");
    Files.createDirectories(app);
    assertThat(of(examine(app), "configuration").remedy())
        .startsWith("package the application first: mvn package; or name another file");
  }

  @Test
  void missingArgumentFileIsNamed() throws Exception {
    Files.writeString(folder.resolve(".rr.yaml"), PackagedApplication.CONFIGURATION);
    Report report = examine(folder);
    assertThat(of(report, "command").found())
        .isEqualTo("there is no file " + folder.resolve("worker.args"));
    assertThat(of(report, "handshake").result()).isEqualTo(Result.ERROR);
  }

  @Test
  void reportIsForTerminalsAndForPrograms() {
    Report report =
        new Report(List.of(new Outcome("debug", Finding.warning("it is <on>", "switch it off"))));
    assertThat(report.isHealthy()).isTrue();
    assertThat(report.lines(true).get(0)).startsWith("\u001b[33mwarning \u001b[0m debug");
    assertThat(report.lines(false))
        .containsExactly(
            "warning  debug             it is <on>",
            "         -> switch it off",
            "0 errors, 1 warning; docs/doctor.md explains each check");
    assertThat(JsonParser.parseString(report.json()).getAsJsonArray().get(0).toString())
        .isEqualTo(
            "{\"check\":\"debug\",\"result\":\"warning\",\"found\":\"it is <on>\",\"remedy\":\"switch it"
                + " off\"}");
  }

  @Test
  void pageListsAllChecks() throws Exception {
    List<String> rows =
        Pattern.compile("(?m)^\\| `([a-z-]+)` \\|")
            .matcher(Files.readString(PAGE))
            .results()
            .map((MatchResult row) -> row.group(1))
            .toList();
    assertThat(rows).isEqualTo(Doctor.CHECKS.stream().map(Check::name).toList());
  }
}
