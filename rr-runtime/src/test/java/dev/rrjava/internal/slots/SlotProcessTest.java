package dev.rrjava.internal.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.internal.slots.FakeServer.Link;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Launchers, a JVM behind them, and a server that is a few lines of this test. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(60)
class SlotProcessTest {
  private static final int BODY_LARGER_THAN_HEAP = 200 << 20;

  @TempDir Path directory;
  private final List<Process> jvms = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // there for each test
  private FakeServer server;

  @BeforeEach
  void listen() throws IOException {
    server = FakeServer.overUnix(directory);
  }

  @AfterEach
  void leaveNothingBehind() throws IOException {
    jvms.forEach(Process::destroyForcibly);
    server.close();
    assertThat(server.faults).isEmpty();
  }

  private Process startJvm(String task, String... flags) throws IOException {
    return startJvmAs(List.of(), task, flags);
  }

  private Process startJvmAs(List<String> prefix, String task, String... flags) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m"));
    command.addAll(List.of(flags));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), SlotProcess.class.getName(), task));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("RR_"));
    builder.environment().put("RR_SLOTS", "slots");
    Process jvm =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("jvm.log").toFile()))
            .start();
    jvms.add(jvm);
    return jvm;
  }

  private String log() throws IOException {
    return Files.readString(directory.resolve("jvm.log"));
  }

  private void awaitLog(String part) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!log().contains(part)) {
      assertThat(System.nanoTime()).as("the log: " + log()).isLessThan(deadline);
      Thread.sleep(10);
    }
  }

  private static void requireEnd(Process process) throws InterruptedException {
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("ended by itself").isTrue();
  }

  @Test
  void slotOfAnotherPluginEndsWithPluginInLog() throws Exception {
    startJvm("shared");
    Process launcher = server.launch("RR_MODE", "jobs");
    assertThat(launcher.waitFor(20, TimeUnit.SECONDS)).isTrue();
    awaitLog("RR_MODE: expected http but was jobs");
    assertThat(server.isConnected(launcher)).isFalse();
  }

  @Test
  void eachLauncherHasItsOwnConversation() throws Exception {
    Process first = server.launch();
    Process second = server.launch();
    Process jvm = startJvm("shared");
    Link one = server.link(first);
    Link two = server.link(second);
    one.ask("/slow");
    two.ask("/");
    assertThat(two.answer()).contains("slot ").endsWith(", handler 1");
    assertThat(one.answer()).contains("slot ").endsWith(", handler 1");
    two.ask("/throws");
    assertThat(two.answer()).endsWith("Internal Server Error\n");
    two.stop();
    requireEnd(second);
    one.ask("/");
    assertThat(one.answer()).endsWith(", handler 1");
    assertThat(jvm.isAlive()).isTrue();
    assertThat(first.isAlive()).isTrue();
  }

  @Test
  void worksOverTcp() throws Exception {
    Path other = Files.createDirectory(directory.resolve("tcp"));
    try (FakeServer tcp = FakeServer.overTcp(other)) {
      Process launcher = tcp.launch();
      Process jvm = startJvmAs(List.of("env", "RR_SLOTS=tcp/slots"), "shared");
      Link link = tcp.link(launcher);
      link.ask("/");
      assertThat(link.answer()).endsWith("slot 1, handler 1");
      jvm.destroyForcibly();
      requireEnd(launcher);
      assertThat(tcp.faults).isEmpty();
    }
  }

  @Test
  void eachSlotCanHaveItsOwnHandler() throws Exception {
    Process first = server.launch();
    startJvm("each");
    Link one = server.link(first);
    Process second = server.launch();
    Link two = server.link(second);
    one.ask("/");
    two.ask("/");
    assertThat(one.answer()).endsWith("slot 1, handler 1");
    assertThat(two.answer()).endsWith("slot 2, handler 2");
  }

  @Test
  void addressOfRpcIsThatOfTheLaunchers() throws Exception {
    Process launcher = server.launch("RR_RPC", "tcp://127.0.0.1:6001");
    startJvm("shared");
    Link link = server.link(launcher);
    link.ask("/rpc");
    assertThat(link.answer()).endsWith("Optional[tcp://127.0.0.1:6001]");
  }

  @Test
  void handWrittenLoopNeedsProcessPerWorker() throws Exception {
    requireEnd(startJvm("by hand"));
    assertThat(log()).contains("A hand-written loop needs a process for each worker");
  }

  @Test
  void labelsOutputOfSlot() throws Exception {
    Process launcher = server.launch("RR_FRAME_LOG", "1");
    startJvm("shared");
    Link link = server.link(launcher);
    link.ask("/prints");
    assertThat(link.answer()).endsWith("handler 1");
    assertThat(log())
        .contains("[slot 1] printed\n")
        .contains("[slot 1] WARNING: " + SlotProcess.class.getName() + " prints to System.out")
        .contains("[slot 1] rr-frame " + launcher.pid() + " ");
  }

  @Test
  void launchersEndWithJvmAndNewOnesWaitForNext() throws Exception {
    Process jvm = startJvm("shared");
    List<Process> launchers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      launchers.add(server.launch());
    }
    for (Process launcher : launchers) {
      server.link(launcher).ask("/");
    }
    jvm.destroyForcibly().waitFor();
    long killed = System.nanoTime();
    for (Process launcher : launchers) {
      requireEnd(launcher);
    }
    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killed)).isLessThan(1000);
    Process next = server.launch();
    assertThat(next.waitFor(300, TimeUnit.MILLISECONDS)).isFalse();
    startJvm("shared");
    Link link = server.link(next);
    link.ask("/");
    assertThat(link.answer()).endsWith("slot 1, handler 1");
  }

  @Test
  void interruptsHandlerIfLauncherIsKilled() throws Exception {
    Process launcher = server.launch();
    startJvm("shared");
    Link link = server.link(launcher);
    link.ask("/hangs");
    awaitLog("[slot 1] at work");
    launcher.destroyForcibly();
    awaitLog("[slot 1] interrupted");
    assertThatThrownBy(link::answer).isInstanceOf(EOFException.class);
    Process next = server.launch();
    server.link(next).ask("/");
    assertThat(server.link(next).answer()).endsWith("slot 1, handler 1");
  }

  @Test
  void interruptOfWaitingSlotFailsNoRequest() throws Exception {
    Process launcher = server.launch();
    startJvm("shared");
    Link link = server.link(launcher);
    link.ask("/interrupted-late");
    assertThat(link.answer()).endsWith("slot 1, handler 1");
    awaitLog("late");
    link.ask("/slow"); // sleeps, which an interrupt would end
    assertThat(link.answer()).endsWith("slot 1, handler 1");
    assertThat(launcher.isAlive()).isTrue();
  }

  @Test
  void handlerThatIgnoresInterruptLosesItsSlot() throws Exception {
    Process launcher = server.launch();
    Process jvm = startJvm("shared");
    Link link = server.link(launcher);
    link.ask("/deaf");
    awaitLog("[slot 1] at work");
    launcher.destroyForcibly();
    assertThatThrownBy(link::answer).isInstanceOf(EOFException.class);
    Process next = server.launch();
    server.link(next).ask("/");
    assertThat(server.link(next).answer()).endsWith("slot 1, handler 1");
    server.link(next).stop();
    requireEnd(next);
    jvm.toHandle().destroy();
    requireEnd(jvm);
  }

  @Test
  void endingJvmCompletesItsRequestsAndPassesOnTheRest() throws Exception {
    Process busy = server.launch();
    Process jvm = startJvm("shared");
    Link slow = server.link(busy);
    Process idle = server.launch();
    Link quick = server.link(idle);
    quick.ask("/throws"); // and so the logger is there, which has a shutdown hook of its own
    assertThat(quick.answer()).endsWith("Internal Server Error\n");
    slow.ask("/slow");
    awaitLog("at work");
    jvm.toHandle().destroy();
    awaitLog("is being replaced by another");
    quick.ask("/");
    assertThat(quick.answer()).isEqualTo("{\"stop\":true}");
    assertThat(idle.isAlive()).as("until the server has told it to stop").isTrue();
    quick.stop();
    requireEnd(idle);
    Process next = server.launch();
    assertThat(slow.answer()).endsWith("slot 1, handler 1");
    slow.stop();
    requireEnd(busy);
    requireEnd(jvm);
    assertThat(jvm.exitValue()).isEqualTo(143);
    assertThat(next.isAlive()).as("waits for the next JVM").isTrue();
    startJvm("shared");
    server.link(next).ask("/");
    assertThat(server.link(next).answer()).endsWith("slot 1, handler 1");
  }

  @Test
  void idleJvmEndsSoonAfterSignal() throws Exception {
    Process launcher = server.launch();
    Process jvm = startJvm("shared");
    server.link(launcher).ask("/");
    assertThat(server.link(launcher).answer()).endsWith("handler 1");
    jvm.toHandle().destroy();
    assertThat(jvm.waitFor(5, TimeUnit.SECONDS)).isTrue();
    requireEnd(launcher);
  }

  @Test
  void doesNotWaitForHandlerThatCallsExit() throws Exception {
    Process launcher = server.launch();
    Process jvm = startJvm("shared");
    server.link(launcher).ask("/exit");
    assertThat(jvm.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(jvm.exitValue()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void replacesJvmIfHeapIsExhausted(boolean receivesMoreRequests) throws Exception {
    Process first = server.launch();
    Process jvm = startJvm("shared");
    Link one = server.link(first);
    Process second = server.launch();
    Link two = server.link(second);
    one.ask("/allocates");
    assertThat(one.answer()).endsWith("Internal Server Error\n");
    awaitLog("is being replaced by another");
    if (receivesMoreRequests) {
      for (Link link : List.of(one, two)) {
        link.ask("/");
        assertThat(link.answer()).isEqualTo("{\"stop\":true}");
        link.stop();
      }
    }
    requireEnd(jvm);
    requireEnd(first);
    requireEnd(second);
    assertThat(jvm.exitValue()).isZero();
  }

  @Test
  void respondsWith413ToBodyLargerThanHeapAndSlotContinues() throws Exception {
    Process launcher = server.launch();
    Process jvm = startJvm("shared");
    Link link = server.link(launcher);
    link.writer()
        .write(new Frame(FrameHeader.PROTO, 0, new int[] {0}, new byte[BODY_LARGER_THAN_HEAP]));
    assertThat(link.answer()).endsWith("413 Content Too Large\n");
    awaitLog("a request of " + BODY_LARGER_THAN_HEAP + " bytes was discarded");
    link.ask("/");
    assertThat(link.answer()).endsWith("slot 1, handler 1");
    assertThat(jvm.isAlive()).isTrue();
  }

  @Test
  void secondJvmWaitsForEndOfFirst() throws Exception {
    Process first = startJvm("shared");
    Process launcher = server.launch();
    server.link(launcher);
    startJvm("shared");
    awaitLog("another JVM serves the slots in slots; waiting for it to end");
    first.destroyForcibly();
    requireEnd(launcher);
    Process next = server.launch();
    server.link(next).ask("/");
    assertThat(server.link(next).answer()).endsWith("slot 1, handler 1");
  }

  @Test
  void jvmAndLaunchersEndWithServer() throws Exception {
    // The shell is the JVM's server here: it starts it, and is killed.
    Process shell = startJvmAs(List.of("sh", "-c", "\"$@\" & wait", "sh"), "shared");
    Process launcher = server.launch();
    server.link(launcher);
    ProcessHandle jvm = shell.children().findFirst().orElseThrow();
    shell.destroyForcibly();
    jvm.onExit().get(10, TimeUnit.SECONDS);
    requireEnd(launcher);
  }

  @Test
  void launchersKilledDuringStartAffectNoOthers() throws Exception {
    Random random = new Random(2);
    startJvm("shared");
    server.link(server.launch());
    for (int round = 0; round < 60; round++) {
      Process launcher = server.launch();
      TimeUnit.MICROSECONDS.sleep(random.nextInt(6000));
      launcher.destroyForcibly();
    }
    for (int i = 0; i < 4; i++) {
      Link link = server.link(server.launch());
      link.ask("/");
      assertThat(link.answer()).endsWith("handler 1");
    }
  }

  @Test
  void doesNotConnectForLauncherStoppedBeforeJvmStarted() throws Exception {
    List<Process> dead = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      dead.add(server.launch());
    }
    Process alive = server.launch();
    for (Process launcher : dead) {
      launcher.destroyForcibly().waitFor();
    }
    startJvm("shared");
    server.link(alive).ask("/");
    assertThat(server.link(alive).answer()).endsWith("handler 1");
    for (Process launcher : dead) {
      assertThat(server.isConnected(launcher)).isFalse();
    }
  }
}
