package dev.rrjava.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the process of a worker ends: by the server, a signal, its loop, or an error. */
@Timeout(60)
class WorkerEndTest {
  @RegisterExtension private final ProcessUnderTest worker = new ProcessUnderTest();

  /** Not {@link Process#destroy}, which closes the streams too. */
  private void terminate() {
    assertThat(worker.process().toHandle().destroy()).isTrue();
  }

  private static long secondsSince(long nanos) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - nanos);
  }

  /**
   * Requires that a request is passed on once the worker has learnt of the signal: the JVM starts
   * its shutdown hooks, of which the worker's is one, in any order.
   */
  private void passesRequestOnSoon() throws Exception {
    String answer;
    do {
      worker.request("/");
      answer = worker.answer();
    } while (answer.endsWith("served"));
    assertThat(answer).isEqualTo("{\"stop\":true}");
  }

  @Test
  void signalEndsIdleProcessAfterAWhile() throws Exception {
    worker.startAndShakeHands("-Xmx64m");
    long told = System.nanoTime();
    terminate();
    assertThat(worker.exitCode()).isEqualTo(143);
    assertThat(secondsSince(told)).isBetween(2L, 10L);
  }

  @Test
  void idleWorkerEndsAtOnceAfterSignalIfServerEnds() throws Exception {
    worker.startAndShakeHands("-Xmx64m");
    terminate();
    worker.awaitOnStderr(WorkerProcess.ENDING);
    long closed = System.nanoTime();
    worker.process().getOutputStream().close();
    assertThat(worker.exitCode()).isEqualTo(143);
    assertThat(System.nanoTime() - closed).isLessThan(HandOver.IDLE_NANOS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"answers by path", "loops by hand"})
  void passesNextRequestToAnotherWorkerAfterSignal(String task) throws Exception {
    worker.start(ProcessUnderTest.command(task), Map.of("RR_VERSION", "2025.1.15"));
    worker.handshake();
    worker.request("/");
    assertThat(worker.answer()).endsWith("served");
    terminate();
    worker.awaitOnStderr(WorkerProcess.ENDING);
    passesRequestOnSoon();
    worker.passesRequestOn();
    worker.stop();
    assertThat(worker.exitCode()).isEqualTo(143);
  }

  @Test
  void completesRequestInProgressAfterSignalAndPassesOnNextOne() throws Exception {
    worker.startAndShakeHands("-Xmx64m");
    worker.request("/until-signal");
    worker.awaitOnStderr("at work");
    terminate();
    worker.awaitOnStderr(WorkerProcess.ENDING);
    terminate(); // no reason to hurry
    assertThat(worker.answer()).endsWith("slow");
    passesRequestOnSoon();
    worker.stop();
    assertThat(worker.exitCode()).isEqualTo(143);
  }

  @Test
  void passesNextRequestToAnotherWorkerIfLoopEnds() throws Exception {
    worker.start(ProcessUnderTest.command("answers one"), Map.of("RR_VERSION", "2025.1.15"));
    worker.handshake();
    worker.request("/");
    assertThat(worker.answer()).endsWith("served");
    worker.passesRequestOn();
    worker.stop();
    assertThat(worker.exitCode()).isZero();
  }

  @Test
  void doesNotWaitForHandlerThatCallsExit() throws Exception {
    worker.startAndShakeHands("-Xmx64m");
    long asked = System.nanoTime();
    worker.request("/exit");
    assertThat(worker.exitCode()).isEqualTo(3);
    assertThat(secondsSince(asked)).isLessThan(10);
  }

  @Test
  void failsWithOneMessageIfRelayIsLostDuringResponse() throws Exception {
    worker.startAndShakeHands("-Xmx64m");
    worker.request("/endless");
    assertThat(worker.answer()).endsWith("tick");
    worker.process().getInputStream().close();
    worker.process().getOutputStream().close();
    assertThat(worker.exitCode()).isEqualTo(1);
    assertThat(worker.stderr()).containsOnlyOnce("can't respond over the relay pipes");
  }

  @Test
  void stopEndsProcessWithRunningThreads() throws Exception {
    worker.start(ProcessUnderTest.command("forgets a thread"), Map.of("RR_MODE", "http"));
    worker.handshake();
    long told = System.nanoTime();
    worker.stop();
    assertThat(worker.exitCode()).isZero();
    assertThat(secondsSince(told)).isLessThan(5);
    assertThat(worker.stderr()).contains("[forgotten pool]");
  }

  @Test
  void childProcessThatOutlivesWorkerDoesNotHoldRelay() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "only Linux lets the relay move");
    worker.startAndShakeHands("-Xmx64m");
    worker.request("/daemon");
    String pid = worker.answer().replaceAll("(?s).*child ", "");
    ProcessHandle child = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    try {
      long told = System.nanoTime();
      worker.stop();
      assertThat(worker.process().getInputStream().read()).as("the end of the relay").isEqualTo(-1);
      assertThat(worker.exitCode()).isZero();
      assertThat(secondsSince(told)).isLessThan(5);
      assertThat(child.isAlive()).isTrue();
    } finally {
      child.destroyForcibly();
    }
  }
}
