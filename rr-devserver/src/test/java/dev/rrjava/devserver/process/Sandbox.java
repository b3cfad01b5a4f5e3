package dev.rrjava.devserver.process;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.ProcessSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A directory with a configuration whose workers are {@link TestWorker}s, and what came of it. */
final class Sandbox {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final List<String> output = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path directory;

  Sandbox(Path directory) {
    this.directory = directory;
  }

  /** A server that is to be started; overrides as on the command line. */
  ProcessSetup setup(String behaviour, int workers, String... overrides) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-XX:+DisplayVMOutputToStderr",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            TestWorker.class.getName(),
            behaviour);
    Files.writeString(
        directory.resolve(".rr.yaml"),
        """
        version: "3"
        rpc:
          listen: unix://rpc.sock
        server:
          command: [%s]
          env:
            - greeting: "hello ${NOBODY:-world}"
        http:
          address: 127.0.0.1:0
          pool:
            num_workers: %d
        """
            .formatted(
                command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", ")),
                workers));
    ProcessSetup setup =
        DevServer.processes(Path.of(".rr.yaml")).workDirectory(directory).output(output::add);
    for (String override : overrides) {
      int equals = override.indexOf('=');
      setup.override(override.substring(0, equals), override.substring(equals + 1));
    }
    return setup;
  }

  HttpResponse<String> get(DevServer server, String path) throws Exception {
    return client.send(request(server, path), HttpResponse.BodyHandlers.ofString());
  }

  static HttpRequest request(DevServer server, String path) {
    return HttpRequest.newBuilder(URI.create(server.uri() + path)).timeout(PATIENCE).build();
  }

  /** Sends a request whose answer a test does not wait for. */
  java.util.concurrent.CompletableFuture<HttpResponse<String>> send(DevServer server, String path) {
    return client.sendAsync(request(server, path), HttpResponse.BodyHandlers.ofString());
  }

  /**
   * Skips a test that sends SIGINT if it would be ignored: a shell without job control starts
   * background jobs so, and all their children inherit it.
   */
  static void assumeInterruptsAreNotIgnored() throws IOException, InterruptedException {
    Process probe = new ProcessBuilder("sh", "-c", "trap 'exit 7' INT; kill -INT $$").start();
    assumeTrue(
        probe.waitFor() == 7, "SIGINT is ignored here, as in a background job of a shell script");
  }

  void awaitLine(String part) {
    await(() -> output.stream().anyMatch(line -> line.contains(part)), part);
  }

  static void await(BooleanSupplier condition, String what) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited in vain for " + what);
      }
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Processes that this test program has started and that still run. */
  static Stream<ProcessHandle> children() {
    return ProcessHandle.current().descendants();
  }

  static void kill(long pid) {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    process.ifPresent(ProcessHandle::destroyForcibly);
  }
}
