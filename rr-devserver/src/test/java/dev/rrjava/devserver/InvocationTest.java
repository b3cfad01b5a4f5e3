package dev.rrjava.devserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What messages name, for each way to start the server. */
@Timeout(60)
class InvocationTest {
  @TempDir private Path directory;

  private final List<String> output = new CopyOnWriteArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COMMAND_LINE  | http.address   | , or with -o http.address=127.0.0.1:PORT
          COMMAND_LINE  | status.address | , or with -o status.address=127.0.0.1:PORT
          BUILD         | http.address   |
          BUILD         | rpc.listen     |
          MAVEN_DEV     | http.address   | , or with -Drr.address=127.0.0.1:PORT
          MAVEN_DEV     | status.address |
          MAVEN_SERVE   | http.address   | , or with -Drr.address=127.0.0.1:PORT
          MAVEN_SERVE   | http.ssl.address |
          RR_JAVA_DEV   | http.address   | , or with rr-java dev -- -Drr.address=127.0.0.1:PORT
          RR_JAVA_DEV   | status.address |
          RR_JAVA_SERVE | http.address   | , or with -o http.address=127.0.0.1:PORT
          RR_JAVA_SERVE | metrics.address | , or with -o metrics.address=127.0.0.1:PORT
          LIBRARY       | http.address   | , or with ProcessSetup.override("http.address", "127.0.0.1:PORT")
          LIBRARY       | status.address | , or with ProcessSetup.override("status.address", "127.0.0.1:PORT")
          """)
  void addressIsChangedByFileOrOption(Tool tool, String key, String option) {
    assertThat(new Invocation(tool, Optional.of(Path.of("conf/app.yaml"))).remedy(key))
        .isEqualTo("in conf/app.yaml" + (option == null ? "" : option));
  }

  @Test
  void addressInProcessIsChangedByPort() {
    assertThat(Invocation.IN_PROCESS.remedy("http.address")).isEqualTo("with InProcessSetup.port");
  }

  @ParameterizedTest
  @EnumSource
  void restartNamesTheToolOnly(Tool tool) {
    String expected =
        switch (tool) {
          case IN_PROCESS, LIBRARY -> "start the program again";
          case COMMAND_LINE -> "start the server again";
          case BUILD -> "start the build again";
          case MAVEN_DEV -> "restart mvn rr:dev";
          case MAVEN_SERVE -> "restart mvn rr:serve";
          case RR_JAVA_DEV -> "restart rr-java dev";
          case RR_JAVA_SERVE -> "restart rr-java serve";
        };
    assertThat(tool.restart()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COMMAND_LINE  | rpc.listen      | , or with -o rpc.listen=127.0.0.1:PORT
          COMMAND_LINE  | metrics.address | , or with -o metrics.address=127.0.0.1:PORT
          LIBRARY       | metrics.address | , or with ProcessSetup.override("metrics.address", "127.0.0.1:PORT")
          MAVEN_SERVE   | rpc.listen      |
          MAVEN_SERVE   | metrics.address |
          """)
  void portInUseIsNamedWithWhatChangesIt(Tool tool, String key, String option) throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "127.0.0.1:" + taken.getLocalPort();
      boolean isOfRpc = key.equals("rpc.listen");
      configure(
          "127.0.0.1:0",
          isOfRpc ? "tcp://" + address : "unix://rpc.sock",
          isOfRpc ? "" : "metrics: {address: '" + address + "'}");
      ProcessSetup setup = setup(tool);
      assertThatThrownBy(setup::start)
          .hasMessageContaining(
              "can't listen on " + key + " " + address + ": the port is in use by process ")
          .hasMessageEndingWith(
              "; set another " + key + " in app.yaml" + (option == null ? "" : option));
      assertThat(threads("rpc-timer")).isZero();
    }
  }

  private static long threads(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .count();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COMMAND_LINE  | ; --any-address changes that
          LIBRARY       | ; ProcessSetup.anyAddress changes that
          BUILD         |
          MAVEN_DEV     |
          MAVEN_SERVE   |
          RR_JAVA_DEV   |
          RR_JAVA_SERVE |
          """)
  void otherAddressIsNamedWithWhatAllowsIt(Tool tool, String option) throws Exception {
    configure("0.0.0.0:0", "unix://rpc.sock", "");
    ProcessSetup setup = setup(tool);
    assertThatThrownBy(setup::start).hasMessageContaining("no-such-program");
    assertThat(output)
        .contains(
            "http.address: the development server listens on the loopback address only, not on"
                + " 0.0.0.0:0"
                + (option == null ? "" : option));
  }

  @Test
  void commandLinePassesTheToolOn() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      configure("127.0.0.1:0", "tcp://127.0.0.1:" + taken.getLocalPort(), "");
      assertThat(run("--tool", "rr-java-serve", "-c", "app.yaml"))
          .contains("; set another rpc.listen in app.yaml, or with -o rpc.listen=127.0.0.1:PORT\n");
      assertThat(run("--tool", "maven-serve", "-c", "app.yaml"))
          .contains("; set another rpc.listen in app.yaml\n");
    }
  }

  private ProcessSetup setup(Tool tool) {
    return DevServer.processes(Path.of("app.yaml"))
        .workDirectory(directory)
        .output(output::add)
        .tool(tool);
  }

  private void configure(String http, String rpc, String more) throws IOException {
    Files.writeString(
        directory.resolve("app.yaml"),
        """
        version: "3"
        server: {command: no-such-program}
        http: {address: '%s', pool: {num_workers: 1}}
        rpc: {listen: '%s'}
        %s
        """
            .formatted(http, rpc, more));
  }

  /** Runs the server, which does not start, and returns what it prints. */
  private String run(String... options) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DevServerMain.class.getName()));
    command.addAll(Arrays.asList(options));
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    return printed;
  }
}
