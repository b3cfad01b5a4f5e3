package dev.rrjava.devserver.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rrjava.devserver.host.RoadRunnerBinary;
import dev.rrjava.worker.ServerVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RoadRunner itself: the program that {@code RR_BINARY} names, or {@code rr} on the path. */
public record RoadRunnerUnderTest(Process process, Path log, int port) implements ServerUnderTest {
  /**
   * Longer than RoadRunner's own, 30 s, after which it ends without the workers that it waits for.
   */
  private static final int PATIENCE_SECONDS = 45;

  static RoadRunnerUnderTest start(TrialConfiguration configuration) throws Exception {
    Path directory = configuration.directory();
    return start(
        configuration.file(), directory, configuration.port(), directory.resolve("rr.log"));
  }

  /**
   * Starts it, or aborts the test where there is none.
   *
   * @param configuration a {@code .rr.yaml}
   * @param directory where the server and its workers run
   * @param port where it listens, whatever the configuration says
   * @param log gets all that it prints
   */
  public static RoadRunnerUnderTest start(Path configuration, Path directory, int port, Path log)
      throws IOException {
    List<String> overrides = List.of("http.address=127.0.0.1:" + port);
    return start(configuration, directory, port, log, overrides);
  }

  /**
   * Starts it, or aborts the test where there is none.
   *
   * @param configuration a {@code .rr.yaml}
   * @param directory where the server and its workers run
   * @param port where it listens when it has started
   * @param log gets all that it prints
   * @param overrides keys and values, such as {@code http.address=127.0.0.1:8080}
   */
  public static RoadRunnerUnderTest start(
      Path configuration, Path directory, int port, Path log, List<String> overrides)
      throws IOException {
    Optional<Path> binary = binary();
    assumeTrue(
        binary.isPresent(),
        "no RoadRunner here: RR_BINARY does not name one and there is no rr on the PATH");
    List<String> command = new ArrayList<>();
    command.add(binary.orElseThrow().toString());
    command.addAll(List.of("serve", "-c", configuration.toString()));
    overrides.forEach(override -> command.addAll(List.of("-o", override)));
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    RoadRunnerUnderTest server = new RoadRunnerUnderTest(process, log, port);
    server.awaitStart();
    return server;
  }

  /** Returns the program; empty if there is none. */
  public static Optional<Path> binary() {
    return RoadRunnerBinary.find(System.getenv());
  }

  /** Whether this server delivers the status after a 103 as 200 (relay protocol, 9.6). */
  public static boolean losesStatusAfterInformational() throws IOException {
    return !ServerVersion.parse(version()).keepsStatusAfterInformational();
  }

  /** Whether this server is RoadRunner 3.0 or later. */
  public static boolean isFrom30On() throws IOException {
    return ServerVersion.parse(version()).compareTo(new ServerVersion(3, 0, 0)) >= 0;
  }

  /** Whether the pool can grow and shrink: 2024.3 and later. */
  static boolean hasDynamicAllocator() throws IOException {
    return binary().isPresent() && !version().startsWith("2023.");
  }

  /**
   * Whether multipart forms can reach the worker raw; 2023.3 panics (relay protocol, 14). True when
   * there is no server.
   */
  static boolean leavesMultipartForms() throws IOException {
    return binary().isEmpty() || !version().startsWith("2023.");
  }

  /** Whether pages of the status are lists in JSON, which 2023.3 does not have. */
  public static boolean listsStatus() throws IOException {
    return binary().isEmpty() || !version().startsWith("2023.");
  }

  private static String version() throws IOException {
    Process process = new ProcessBuilder(binary().orElseThrow().toString(), "--version").start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher version = Pattern.compile("\\d+\\.\\d+\\S*").matcher(text);
    if (!version.find()) {
      throw new IllegalStateException("no version in what RoadRunner says of itself: " + text);
    }
    return version.group();
  }

  private void awaitStart() throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!listens()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        close();
        throw new IllegalStateException("RoadRunner did not start:\n" + Files.readString(log));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while RoadRunner was starting", e);
    }
  }

  /**
   * Has it replace all that it has started.
   *
   * @param configuration of this server
   */
  public void reset(TrialConfiguration configuration) throws IOException, InterruptedException {
    Path resetLog = configuration.directory().resolve("reset.log");
    Process reset =
        new ProcessBuilder(
                process.info().command().orElseThrow(),
                "reset",
                "-c",
                configuration.file().toString())
            .redirectErrorStream(true)
            .redirectOutput(resetLog.toFile())
            .start();
    int status = reset.waitFor();
    assertThat(status).as("rr reset: " + Files.readString(resetLog)).isZero();
  }

  private boolean listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public boolean hasProcesses() {
    return true;
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new IllegalStateException("RoadRunner did not end:\n" + Files.readString(log));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new IllegalStateException("interrupted while RoadRunner was ending", e);
    }
  }
}
