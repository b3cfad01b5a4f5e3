package dev.rrjava.tools.doctor;

import static dev.rrjava.tools.doctor.FindingAssert.assertError;
import static dev.rrjava.tools.doctor.FindingAssert.assertOk;
import static dev.rrjava.tools.doctor.FindingAssert.assertSkipped;
import static dev.rrjava.tools.doctor.FindingAssert.assertWarning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks of starts and of memory. */
class StartChecksTest {
  private static final String SLOTS =
      """
      service:
        jvm:
          command: java -Xmx256m -jar app.jar
          env: { RR_SLOTS: run/slots }
      """;

  @TempDir private Path folder = Path.of("");
  private Examined service = new Examined(folder);

  @BeforeEach
  void createService() {
    service = new Examined(folder);
  }

  @Test
  void handshakeIsTimed() throws IOException {
    assertOk(service.by(StartChecks::handshake), "after 100 ms over pipes, with 50 MB");
    assertError(
        service.trial(Examined.failed("worker 2 did not start: …")).by(StartChecks::handshake),
        "worker 2 did not start");
    assertSkipped(service.trial(Optional.empty()).by(StartChecks::handshake));
  }

  @Test
  void textBeforeTheHandshakeIsAnError() throws IOException {
    assertOk(service.by(StartChecks::standardOutput), "nothing but frames");
    service.trial(Examined.failed("it wrote something other than a frame to its relay: \"hi\""));
    assertError(service.by(StartChecks::standardOutput), "something was printed");
    assertSkipped(service.trial(Optional.empty()).by(StartChecks::standardOutput));
  }

  @Test
  void timeoutIsEnoughForAllWorkers() throws IOException {
    assertOk(service.by(StartChecks::allocateTimeout), "2 starts on 2 processors");
    service.with("http.pool.num_workers=64").with("http.pool.allocate_timeout=10s");
    assertWarning(
        service.by(StartChecks::allocateTimeout),
        "take about 3200 ms, allocate_timeout is 10000 ms");
    assertSkipped(service.trial(Optional.empty()).by(StartChecks::allocateTimeout));
  }

  @Test
  void memoryLimitIsAboveTheHeap() throws IOException {
    assertOk(service.by(MemoryChecks::limit), "is not set");
    service.with("http.pool.supervisor.max_worker_memory=124");
    assertOk(service.by(MemoryChecks::limit), "124 MB, a worker needs up to 124 MB");
    assertWarning(
        service.addArguments("-Xmx128m").by(MemoryChecks::limit), "healthy workers are replaced");
    assertWarning(service.arguments("-Xss1m").by(MemoryChecks::limit), "no limit of its own");
    assertSkipped(service.command("sh start.sh").by(MemoryChecks::limit));
    service.command("sh rr-slot run/slots");
    assertOk(service.yaml(SLOTS).by(MemoryChecks::limit), "launchers only");
  }

  @Test
  void memoryOfTheMachineIsEnough() throws IOException {
    assertOk(service.by(MemoryChecks::machine), "2 workers need up to 248 MB");
    assertWarning(
        service.machine(200, 2).by(MemoryChecks::machine), "248 MB, this machine has 200 MB");
    assertWarning(
        service
            .arguments("")
            .machine(4_000, 2)
            .with("http.pool.num_workers=4")
            .by(MemoryChecks::machine),
        "4 workers need up to 4240 MB");
    service.command("sh rr-slot run/slots");
    assertOk(service.yaml(SLOTS).by(MemoryChecks::machine), "1 JVM needs up to 316 MB");
  }
}
