package dev.rrjava.devserver.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rrjava.internal.testing.HttpConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a server with our workers ends. */
@Timeout(60)
class ShutdownTest {

  @ParameterizedTest
  @EnumSource
  void completesRequestInProgressAndLeavesNoProcess(
      ServerUnderTest.Kind kind, @TempDir Path directory) throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    Set<Long> pids = new HashSet<>();
    Future<String> sleeper;
    try (ServerUnderTest server = kind.start(directory)) {
      while (server.hasProcesses() && pids.size() < kind.processes()) {
        pids.add(Long.parseLong(HttpConnection.get(server.port(), "/pid").text()));
      }
      Path entered = directory.resolve("entered");
      sleeper =
          executor.submit(
              () ->
                  HttpConnection.get(server.port(), "/sleep?millis=1000&entered=" + entered)
                      .text());
      new Gate(entered).pass();
    } finally {
      executor.shutdown();
    }
    assertThat(sleeper.get()).isEqualTo("slept 1000\n");
    assertThat(pids).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
  }

  @ParameterizedTest
  @EnumSource
  void workersEndIfServerIsKilled(ServerUnderTest.Kind kind, @TempDir Path directory)
      throws Exception {
    assumeTrue(kind.isRoadRunner(), "only a server that is a process of its own can be killed");
    try (RoadRunnerUnderTest server = (RoadRunnerUnderTest) kind.start(directory)) {
      Set<ProcessHandle> workers = new HashSet<>();
      while (workers.size() < kind.processes()) {
        workers.add(worker(server));
      }
      // Those that only hold a worker's place, too.
      workers.addAll(server.process().children().toList());
      server.process().destroyForcibly().waitFor();
      for (ProcessHandle worker : workers) {
        worker.onExit().get(10, TimeUnit.SECONDS);
      }
    }
  }

  private static ProcessHandle worker(ServerUnderTest server) throws IOException {
    long pid = Long.parseLong(HttpConnection.get(server.port(), "/pid").text());
    return ProcessHandle.of(pid).orElseThrow();
  }
}
