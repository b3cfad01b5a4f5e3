package dev.rrjava.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The flags of worker.args: over pipes a line of the JVM on standard output ends the worker. */
@Timeout(60)
class WorkerArgsTest {

  @Test
  void jvmLogsToStandardError(@TempDir Path directory) throws Exception {
    Path archive = Files.writeString(directory.resolve("app.jsa"), "not an archive");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@worker.args");
    command.add("-XX:+UseLargePages"); // few systems have any
    command.add("-XX:SharedArchiveFile=" + archive);
    command.add("-Xlog:gc:stderr");
    command.add("-version");
    Path printed = directory.resolve("stdout");
    Path said = directory.resolve("stderr");
    int status =
        new ProcessBuilder(command)
            .redirectOutput(printed.toFile())
            .redirectError(said.toFile())
            .start()
            .waitFor();
    assertThat(printed).isEmptyFile();
    assertThat(said).content().contains("Using Serial");
    assertThat(status).isZero();
  }
}
