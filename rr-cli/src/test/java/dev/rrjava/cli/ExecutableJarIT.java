package dev.rrjava.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.tools.releaseserver.ReleaseServer;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ExecutableJarIT {
  @TempDir private Path folder = Path.of("");

  @Test
  void jarHasAllThatGetNeeds() throws Exception {
    try (ReleaseServer server = new ReleaseServer()) {
      server.add("3.0.0", "linux-amd64", "linux-arm64", "darwin-arm64", "darwin-amd64");
      String output = run("get", "--api", server.uri().toString(), "-l", folder.toString());
      assertThat(output).contains("rr version 3.0.0").contains(folder.resolve("rr").toString());
    }
  }

  @Test
  void versionIsThatOfTheProject() throws Exception {
    assertThat(run("--version"))
        .isEqualToIgnoringNewLines("rr-java " + System.getProperty("rr.version"));
  }

  @Test
  void jarHasTheDevelopmentServer() throws Exception {
    Files.writeString(
        folder.resolve(".rr.yaml"),
        "version: '3'\nserver: { command: no-such-program }\nhttp: { address: 127.0.0.1:0 }\n");
    assertThat(end(1, "serve", folder.toString(), "--binary", "none"))
        .contains("serving with the development server")
        .contains("there is no program \"no-such-program\" on the PATH");
  }

  @Test
  @Timeout(60)
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there, a process ends without a signal")
  void endOfTheProgramLeavesNoPartOfDownload() throws Exception {
    try (ReleaseServer server = new ReleaseServer()) {
      server.add("3.0.0", "linux-amd64");
      server.stall(
          "/download/v3.0.0/roadrunner-3.0.0-linux-amd64.tar.gz", new byte[200_000], 100_000);
      List<String> command = java();
      command.addAll(List.of("get", "--api", server.uri().toString(), "-l", folder.toString()));
      command.addAll(List.of("--os", "linux", "--arch", "amd64"));
      Process process = new ProcessBuilder(command).inheritIO().start();
      while (process.isAlive() && bytesInFolder() == 0) {
        Thread.sleep(20);
      }
      assertThat(process.isAlive()).isTrue();
      process.destroy();
      process.waitFor();
      assertThat(folder).isEmptyDirectory();
    }
  }

  private long bytesInFolder() throws IOException {
    long bytes = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no locales of POSIX")
  void nameThatTheLocaleLacksIsExplained() throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "-c", OTHER_LETTERS));
    command.addAll(java());
    command.add("init");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(2);
    assertThat(output)
        .contains("expected a path but was ", "set the variable LC_ALL to a locale with UTF-8")
        .doesNotContain("Exception");
    assertThat(folder).isEmptyDirectory();
  }

  /** Runs a program with a name in UTF-8 as its last argument, whatever the locale of the test. */
  private static final String OTHER_LETTERS = "exec \"$0\" \"$@\" \"$(printf 'K\\303\\274che')\"";

  private static List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", System.getProperty("rr.cli")));
    return command;
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    return end(0, arguments);
  }

  private static String end(int status, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = java();
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(status);
    return output;
  }
}
