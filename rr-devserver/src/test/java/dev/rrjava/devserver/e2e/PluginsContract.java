package dev.rrjava.devserver.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rrjava.internal.testing.HttpConnection;
import dev.rrjava.rpc.RpcCodec;
import dev.rrjava.rpc.RpcErrorException;
import dev.rrjava.services.PoolWorker;
import dev.rrjava.services.ProgramProcess;
import dev.rrjava.services.ServerProgram;
import dev.rrjava.services.ServerPrograms;
import dev.rrjava.services.Services;
import dev.rrjava.services.WorkerPools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the plugins do that look at a server and change it, whichever server has them. */
abstract class PluginsContract {
  private static final List<String> SLEEP = List.of("sleep", "3600");

  @TempDir private Path scripts;

  /** Returns the services of a server with a {@link PluginsConfiguration}. */
  abstract Services services();

  /** Returns the port for requests. */
  abstract int port();

  /** Returns whether the server is RoadRunner 3.0 or later, or behaves like it. */
  abstract boolean isFrom30On() throws IOException;

  /** Returns a part of a message: earlier servers have other texts with the same names. */
  private String text(String from30On, String name) throws IOException {
    return isFrom30On() ? from30On + name : name;
  }

  @Test
  void workersAreListedAddedRemovedAndReplaced() throws IOException {
    WorkerPools pools = services().pools();
    assertThat(pools.names()).containsExactlyInAnyOrder("http", "service");
    List<PoolWorker> first = pools.workers("http");
    assertThat(first)
        .hasSize(2)
        .allSatisfy(
            worker -> {
              assertThat(ProcessHandle.of(worker.pid())).isPresent();
              assertThat(worker.memoryBytes()).isPositive();
              assertThat(worker.cpuPercent()).isNotNegative();
              assertThat(worker.state()).isEqualTo("ready");
              assertThat(worker.created())
                  .isBetween(Instant.now().minus(Duration.ofMinutes(10)), Instant.now());
            });

    pools.addWorker("http");
    assertThat(pids(pools)).hasSize(3).containsAll(pids(first));
    pools.removeWorker("http");
    assertThat(pids(pools)).hasSize(2);
    if (isFrom30On()) { // 2023.3 ends the last one, too
      pools.removeWorker("http");
      pools.removeWorker("http");
      assertThat(pids(pools)).as("the last one stays").hasSize(1);
      pools.addWorker("http");
    }

    List<Long> before = pids(pools);
    pools.reset("http");
    assertThat(pids(pools)).hasSize(2).doesNotContainAnyElementsOf(before);
    assertThat(HttpConnection.get(port(), "/nothing-here").text()).isNotEmpty();
  }

  private static List<Long> pids(WorkerPools pools) {
    return pids(pools.workers("http"));
  }

  private static List<Long> pids(List<PoolWorker> workers) {
    return workers.stream().map(PoolWorker::pid).toList();
  }

  @Test
  void statusOfWorkersIsReported() throws IOException {
    assertThat(services().status().status("http")).isEqualTo(200);
    assertThat(services().status().readiness("http")).isEqualTo(200);
    assertThatExceptionOfType(RpcErrorException.class)
        .isThrownBy(() -> services().status().status("nothing"))
        .withMessageContaining(text("no such plugin: ", "nothing"));
    assertThatExceptionOfType(RpcErrorException.class)
        .isThrownBy(() -> services().status().readiness("jobs"));
  }

  @Test
  void pluginWithoutWorkersHasNone() throws IOException {
    WorkerPools pools = services().pools();
    assertThat(pools.workers("nothing")).isEmpty();
    assertThatExceptionOfType(RpcErrorException.class)
        .isThrownBy(() -> pools.addWorker("nothing"))
        .withMessageContaining(text("plugin does not support workers management: ", "nothing"));
    assertThatExceptionOfType(RpcErrorException.class)
        .isThrownBy(() -> pools.removeWorker("service"))
        .withMessageContaining(text("plugin does not support workers management: ", "service"));
    assertThatExceptionOfType(RpcErrorException.class)
        .isThrownBy(() -> pools.reset("nothing"))
        .withMessageContaining(text("no such plugin: ", "nothing"));
  }

  @Test
  void processesOfProgramsAreWorkersOfTheirPlugin() {
    WorkerPools pools = services().pools();
    List<PoolWorker> before = pools.workers("service");
    assertThat(before)
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(process -> assertThat(process.command()).endsWith("sleep 3600"));
    pools.reset("service");
    assertThat(pids(pools.workers("service"))).doesNotContainAnyElementsOf(pids(before));
  }

  @Test
  void configurationIsReported() {
    byte[] reply = services().rpc().call("rpc.Config", RpcCodec.JSON, bytes("true"));
    String text = new String(reply, StandardCharsets.UTF_8).strip();
    String json =
        new String(
            Base64.getDecoder().decode(text.substring(1, text.length() - 1)),
            StandardCharsets.UTF_8);
    assertThat(json)
        .contains("\"http\":{\"address\":\"127.0.0.1:" + port() + "\"")
        .contains("\"service\":{\"configured\":{\"command\":\"sleep 3600\",\"process_num\":2,")
        .contains("\"version\":\"3\"");
  }

  @ParameterizedTest
  @CsvSource({
    "informer.Nothing, rpc: can't find method informer.Nothing",
    "nothing.List, rpc: can't find service nothing.List",
    "kv.Has, rpc: can't find service kv.Has",
    "List, rpc: service/method request ill-formed: List",
  })
  void unknownMethodIsNamed(String method, String message) {
    assertThatExceptionOfType(RpcErrorException.class)
        .isThrownBy(() -> services().rpc().call(method, RpcCodec.JSON, bytes("true")))
        .withMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"informer.Workers", "informer.List", "resetter.Reset", "informer.AddWorker"})
  void argumentOfAnotherTypeIsAnError(String method) {
    for (String message : List.of("{}", "nonsense", "1")) {
      assertThatExceptionOfType(RpcErrorException.class)
          .as(message)
          .isThrownBy(() -> services().rpc().call(method, RpcCodec.JSON, bytes(message)));
    }
    assertThat(services().pools().names()).contains("http");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null"})
  void argumentThatIsMissingIsEmpty(String message) {
    assertThat(call("informer.List", message)).contains("\"http\"");
    assertThat(call("informer.Workers", message)).contains("null");
    assertThatExceptionOfType(RpcErrorException.class)
        .isThrownBy(() -> call("resetter.Reset", message))
        .withMessageContaining("no such plugin: ");
  }

  private String call(String method, String message) {
    return new String(
        services().rpc().call(method, RpcCodec.JSON, bytes(message)), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void programIsStartedListedReplacedAndStopped() {
    ServerPrograms programs = services().programs();
    // Where SIGINT is ignored, only the limit ends a process.
    programs.start(
        ServerProgram.of("sleeper", SLEEP).withProcesses(2).withStopTimeout(Duration.ofSeconds(1)));
    assertThat(programs.names()).containsExactlyInAnyOrder("configured", "sleeper");
    List<ProgramProcess> first = programs.processes("sleeper");
    assertThat(first)
        .hasSize(2)
        .allSatisfy(
            process -> {
              assertThat(process.isRunning()).isTrue();
              assertThat(process.command()).endsWith("sleep 3600");
              assertThat(process.memoryBytes()).isPositive();
              assertThat(isAlive(process)).isTrue();
            });
    programs.restart("sleeper");
    List<ProgramProcess> second = programs.processes("sleeper");
    assertThat(second)
        .hasSize(2)
        .extracting(ProgramProcess::pid)
        .doesNotContainAnyElementsOf(first.stream().map(ProgramProcess::pid).toList());
    assertThat(first).noneMatch(PluginsContract::isAlive);
    programs.stop("sleeper");
    assertThat(programs.names()).containsExactly("configured");
    assertThat(second).noneMatch(PluginsContract::isAlive);
  }

  private static boolean isAlive(ProgramProcess process) {
    return ProcessHandle.of(process.pid()).map(ProcessHandle::isAlive).orElse(false);
  }

  @Test
  void programHasItsVariablesAndIsStartedAgain() throws Exception {
    Path runs = scripts.resolve("runs");
    Path script = Files.writeString(scripts.resolve("run.sh"), "echo $PLACE >> " + runs + "\n");
    ServerPrograms programs = services().programs();
    programs.start(
        ServerProgram.of("again", List.of("sh", script.toString()))
            .withVariable("place", "harbour")
            .withStopTimeout(Duration.ofSeconds(1))
            .withRestart(Duration.ofSeconds(1)));
    await(() -> lines(runs).size() >= 2);
    programs.stop("again");
    assertThat(lines(runs)).containsOnly("harbour");
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void processThatHasEndedSaysSo() throws Exception {
    ServerPrograms programs = services().programs();
    programs.start(ServerProgram.of("short", List.of("true")));
    await(() -> !programs.processes("short").get(0).isRunning());
    assertThat(programs.processes("short").get(0).memoryBytes()).isZero();
    assertThat(programs.names()).contains("short");
    programs.stop("short", Duration.ofSeconds(30));
    assertThat(programs.names()).doesNotContain("short");
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.sleep(20);
    }
  }

  @Test
  void programThatCanNotBeStartedIsNotThere() {
    ServerPrograms programs = services().programs();
    assertThatExceptionOfType(RpcErrorException.class)
        .isThrownBy(() -> programs.start(ServerProgram.of("broken", List.of("no-such-program"))))
        .withMessageContaining("no-such-program");
    assertThatExceptionOfType(RpcErrorException.class)
        .isThrownBy(() -> programs.start(ServerProgram.of("configured", SLEEP)))
        .withMessageContaining("configured");
    assertThat(programs.names()).containsExactly("configured");
    assertThat(programs.processes("configured")).hasSize(2);
  }

  @Test
  void unknownProgramIsAnError() throws IOException {
    ServerPrograms programs = services().programs();
    String message = text("no such service: ", "nothing");
    for (Runnable call :
        List.<Runnable>of(
            () -> programs.stop("nothing"),
            () -> programs.restart("nothing"),
            () -> programs.processes("nothing"))) {
      assertThatExceptionOfType(RpcErrorException.class)
          .isThrownBy(call::run)
          .withMessageContaining(message);
    }
  }
}
