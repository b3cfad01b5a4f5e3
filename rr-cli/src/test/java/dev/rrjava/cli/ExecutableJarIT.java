package dev.rrjava.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.tools.releaseserver.ReleaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
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

  private static String run(String... arguments) throws IOException, InterruptedException {
    return end(0, arguments);
  }

  private static String end(int status, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", System.getProperty("rr.cli")));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(status);
    return output;
  }
}
