package dev.rrjava.devserver.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.internal.testing.HttpConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the messages in {@code docs/errors.md} with what servers and workers say. */
@Timeout(60)
class ErrorsPageTest {
  private static final Path PAGE = Path.of("../docs/errors.md");
  private static final Path SOURCES = Path.of("../rr-runtime/src/main/java");
  private static final Pattern WORKER_BLOCK = Pattern.compile("(?m)^```text worker\\n(.*)\\n```");

  @Test
  void messagesOfWorkerAreThoseOfRuntime() throws IOException {
    String sources;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      StringBuilder text = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        text.append(Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", ""));
      }
      sources = text.toString();
    }
    List<String> messages =
        WORKER_BLOCK.matcher(page()).results().map(block -> block.group(1)).toList();
    assertThat(messages).hasSize(3);
    assertThat(messages).allSatisfy(text -> assertThat(sources.contains(text)).as(text).isTrue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java -jar nothere.jar   | static_pool_allocate_workers: WorkerAllocate: EOF
          jaba -jar app.jar       | WorkerAllocate: exec: "jaba": executable file not found in $PATH
          echo a-line-of-output | validation failed on the message sent to STDOUT
          sleep 30                | failed to spawn a worker, possible reasons
          """)
  void roadRunnerNamesReasonForFailedStart(String command, String message, @TempDir Path directory)
      throws Exception {
    assertThat(page()).contains(message);
    assertThat(failedStart(directory, configuration(command))).contains(message);
  }

  @Test
  void roadRunnerRequiresVersionAsString(@TempDir Path directory) throws Exception {
    String configuration = configuration("java").replace("\"3\"", "3");
    assertThat(page())
        .contains("version should be a string: `version: \"3\"`, actual type is: int");
    assertThat(failedStart(directory, configuration)).contains("version should be a string");
  }

  @Test
  void roadRunnerNamesReasonForFailedRequest(@TempDir Path directory) throws Exception {
    TrialConfiguration trial = TrialConfiguration.write(directory, "pipes", "gizp");
    String yaml =
        Files.readString(trial.file())
            .replace("num_workers: 2", "num_workers: 1\n    max_queue_size: 1")
            .replace("logs:", "    supervisor: {watch_tick: 1s, exec_ttl: 2s}\nlogs:");
    Files.writeString(trial.file(), yaml);
    try (RoadRunnerUnderTest server = RoadRunnerUnderTest.start(trial)) {
      assertThat(status(server, "/trouble/throws")).isEqualTo(500);
      Path entered = directory.resolve("entered");
      CompletableFuture<Integer> hanging =
          CompletableFuture.supplyAsync(() -> status(server, "/trouble/hangs?entered=" + entered));
      new Gate(entered).pass();
      assertThat(status(server, "/")).isEqualTo(500);
      assertThat(hanging.get(30, TimeUnit.SECONDS)).isEqualTo(500);
      assertThat(Files.readString(server.log()))
          .contains(quoted("static_pool_exec: QueueSize: max queue size reached"))
          .contains(quoted("execTTL timeout elapsed"))
          .contains(quoted("worker_exec_with_timeout: ExecTTL: context deadline exceeded"))
          .contains(quoted("GET /trouble/throws: responded with 500"))
          .contains(quoted("requested middleware does not exist"));
    }
  }

  private static int status(RoadRunnerUnderTest server, String target) {
    try {
      return HttpConnection.get(server.port(), target).status();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String quoted(String message) throws IOException {
    assertThat(page()).contains(message);
    return message;
  }

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }

  private static String configuration(String command) {
    return """
        version: "3"
        server: {command: "%s"}
        http: {address: "127.0.0.1:1", pool: {num_workers: 1, allocate_timeout: 1s}}
        """
        .formatted(command);
  }

  private static String failedStart(Path directory, String configuration) throws Exception {
    Path file = Files.writeString(directory.resolve(".rr.yaml"), configuration);
    Path log = directory.resolve("rr.log");
    try (RoadRunnerUnderTest server =
        RoadRunnerUnderTest.start(file, directory, FreePorts.choose(), log)) {
      throw new AssertionError("RoadRunner started: " + server);
    } catch (IllegalStateException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
