package dev.rrjava.devserver.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rrjava.devserver.e2e.NoMixUpClient.Outcome;
import dev.rrjava.internal.testing.HttpConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One JVM behind many workers of RoadRunner: its life and death, under load. */
@Timeout(180)
class SlotsTest {
  private static final int WORKERS = 16;
  private static final int CONNECTIONS = 24;

  @TempDir Path directory;

  private SlotsConfiguration slots() {
    return SlotsConfiguration.overUnix(directory).main(SlotsService.class).workers(WORKERS);
  }

  @Test
  void launchersEndWithKilledJvmAndServiceRecovers() throws Exception {
    try (SlotsUnderTest server = SlotsUnderTest.start(slots());
        NoMixUpLoad load = NoMixUpLoad.on(server.port(), CONNECTIONS)) {
      load.await(500);
      ProcessHandle jvm = server.jvms().get(0);
      List<ProcessHandle> launchers = server.launchers();
      assertThat(launchers).hasSize(WORKERS);
      assertThat(jvm.destroyForcibly()).isTrue();
      jvm.onExit().get();
      long killed = System.nanoTime();
      for (ProcessHandle launcher : launchers) {
        launcher.onExit().get(10, TimeUnit.SECONDS);
      }
      assertThat(millisSince(killed)).as("milliseconds until all had ended").isLessThan(1000);
      load.await(500);
      server.awaitSlots(WORKERS);
      load.endAndCheck();
      assertThat(server.jvm().pid()).isNotEqualTo(jvm.pid());
    }
  }

  @Test
  void killedLaunchersFailOnlyTheirRequestsAndAreReplaced() throws Exception {
    try (SlotsUnderTest server = SlotsUnderTest.start(slots());
        NoMixUpLoad load = NoMixUpLoad.on(server.port(), CONNECTIONS)) {
      ProcessHandle jvm = server.jvms().get(0);
      Random random = new Random(1);
      for (int kills = 0; kills < 20; kills++) {
        load.await(50);
        List<ProcessHandle> launchers = server.launchers();
        launchers.get(random.nextInt(launchers.size())).destroyForcibly();
      }
      load.await(500);
      server.awaitSlots(WORKERS);
      load.endAndCheck();
      assertThat(server.jvm()).isEqualTo(jvm);
    }
  }

  @Test
  void launchersKilledDuringStartAffectNoOthers() throws Exception {
    try (SlotsUnderTest server = SlotsUnderTest.start(slots());
        NoMixUpLoad load = NoMixUpLoad.on(server.port(), CONNECTIONS)) {
      Random random = new Random(1);
      Set<ProcessHandle> known = new HashSet<>(server.launchers());
      server.launchers().forEach(ProcessHandle::destroyForcibly);
      int killed = 0;
      for (int rounds = 0; rounds < 400; rounds++) {
        for (ProcessHandle launcher : server.launchers()) {
          // From the moment that it is there to some milliseconds later.
          if (known.add(launcher) && random.nextInt(3) > 0) {
            Thread.sleep(0, random.nextInt(900_000));
            killed += launcher.destroyForcibly() ? 1 : 0;
          }
        }
        Thread.sleep(2);
      }
      assertThat(killed).isGreaterThan(5);
      server.awaitSlots(WORKERS);
      load.await(500);
      load.endAndCheck();
    }
  }

  @Test
  void interruptsHandlerOfKilledLauncherAndReusesSlot() throws Exception {
    Path gate = directory.resolve("interrupted");
    try (SlotsUnderTest server =
            SlotsUnderTest.start(
                slots()
                    .pool(
                        "allocate_timeout: 30s",
                        "supervisor:",
                        "  watch_tick: 1s",
                        "  exec_ttl: 2s"));
        NoMixUpLoad load = NoMixUpLoad.on(server.port(), CONNECTIONS)) {
      load.await(100);
      Set<ProcessHandle> before = Set.copyOf(server.launchers());
      long asked = System.nanoTime();
      assertThat(HttpConnection.get(server.port(), "/hang" + gate).status()).isEqualTo(500);
      assertThat(new Gate(gate).pass()).startsWith("slot ");
      assertThat(millisSince(asked)).as("milliseconds until the interrupt").isLessThan(8000);
      SlotsUnderTest.await(
          () -> server.launchers().size() == WORKERS && !before.containsAll(server.launchers()),
          "another launcher");
      load.await(200);
      server.awaitSlots(WORKERS);
      load.endAndCheck();
    }
  }

  @Test
  void resetReplacesAllAndFailsNoRequest() throws Exception {
    try (SlotsUnderTest server = SlotsUnderTest.start(slots());
        NoMixUpLoad load = NoMixUpLoad.harmlessOn(server.port(), CONNECTIONS)) {
      load.await(300);
      Set<ProcessHandle> before = new HashSet<>(server.launchers());
      before.addAll(server.jvms());
      server.reset();
      load.await(300);
      assertThat(server.launchers()).isNotEmpty().doesNotContainAnyElementsOf(before);
      SlotsUnderTest.await(() -> server.launchers().size() == WORKERS, "as many launchers");
      assertThat(server.jvms()).hasSize(1).doesNotContainAnyElementsOf(before);
      load.endAndCheck();
    }
  }

  @Test
  void replacesSlotsAfterMaxJobs() throws Exception {
    replacesAllLaunchers("allocate_timeout: 30s", "max_jobs: 40");
  }

  @Test
  void replacesSlotsAfterTtl() throws Exception {
    replacesAllLaunchers("allocate_timeout: 30s", "supervisor:", "  watch_tick: 1s", "  ttl: 2s");
  }

  private void replacesAllLaunchers(String... pool) throws Exception {
    try (SlotsUnderTest server = SlotsUnderTest.start(slots().pool(pool));
        NoMixUpLoad load = NoMixUpLoad.on(server.port(), CONNECTIONS)) {
      load.await(50);
      Set<ProcessHandle> before = Set.copyOf(server.launchers());
      ProcessHandle jvm = server.jvms().get(0);
      SlotsUnderTest.await(
          () -> server.launchers().stream().noneMatch(before::contains), "other launchers");
      load.await(1000);
      load.endAndCheck();
      assertThat(server.jvm()).as("lives on").isEqualTo(jvm);
    }
  }

  @Test
  void poolGrowsAndShrinks() throws Exception {
    assumeTrue(
        RoadRunnerUnderTest.hasDynamicAllocator(), "this RoadRunner has no dynamic allocator");
    try (SlotsUnderTest server =
            SlotsUnderTest.start(
                slots()
                    .workers(4)
                    .pool(
                        "allocate_timeout: 3s",
                        "dynamic_allocator:",
                        "  max_workers: 12",
                        "  spawn_rate: 4",
                        "  idle_timeout: 12s"));
        NoMixUpLoad load = NoMixUpLoad.on(server.port(), 1)) {
      load.await(50);
      List<CompletableFuture<Integer>> sleepers = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        sleepers.add(
            CompletableFuture.supplyAsync(
                () -> status(server, "/sleep/5000"), task -> new Thread(task).start()));
      }
      SlotsUnderTest.await(() -> server.launchers().size() > 4, "more launchers");
      for (CompletableFuture<Integer> sleeper : sleepers) {
        assertThat(sleeper.get()).isIn(200, 500);
      }
      load.await(50);
      SlotsUnderTest.await(() -> server.launchers().size() == 4, "fewer launchers");
      load.await(50);
      load.endAndCheck();
    }
  }

  private static int status(SlotsUnderTest server, String target) {
    try {
      return HttpConnection.get(server.port(), target).status();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void signalReplacesJvmAndFailsNoRequest() throws Exception {
    try (SlotsUnderTest server = SlotsUnderTest.start(slots());
        NoMixUpLoad load = NoMixUpLoad.harmlessOn(server.port(), CONNECTIONS)) {
      load.await(300);
      ProcessHandle jvm = server.jvms().get(0);
      assertThat(jvm.destroy()).isTrue();
      jvm.onExit().get(30, TimeUnit.SECONDS);
      load.await(500);
      load.endAndCheck();
      assertThat(server.jvm().pid()).isNotEqualTo(jvm.pid());
    }
  }

  @Test
  void fullHeapReplacesJvmAndFailsNoRequest() throws Exception {
    try (SlotsUnderTest server = SlotsUnderTest.start(slots().heap("96m", 60));
        NoMixUpLoad load = NoMixUpLoad.harmlessOn(server.port(), CONNECTIONS)) {
      load.await(300);
      ProcessHandle jvm = server.jvms().get(0);
      assertThat(server.get("/leak/60")).isEqualTo("leaked");
      jvm.onExit().get(30, TimeUnit.SECONDS);
      load.await(500);
      load.endAndCheck();
      assertThat(server.jvm().pid()).isNotEqualTo(jvm.pid());
      assertThat(server.log()).contains("the heap is fuller than RR_SLOTS_HEAP allows");
    }
  }

  /** RoadRunner reads what a service prints until nobody can print any more. */
  @Test
  void nextJvmWaitsForChildThatInheritedOutput() throws Exception {
    try (SlotsUnderTest server = SlotsUnderTest.start(slots().workers(2))) {
      ProcessHandle jvm = server.jvm();
      assertThat(server.get("/child/8")).isEqualTo("started");
      ProcessHandle child = jvm.children().findFirst().orElseThrow();
      assertThat(jvm.destroy()).isTrue();
      jvm.onExit().get(30, TimeUnit.SECONDS);
      Thread.sleep(2000); // restart_sec is 1
      assertThat(server.jvms()).as("while the child lives").isEmpty();
      assertThat(child.isAlive()).isTrue();
      child.onExit().get(30, TimeUnit.SECONDS);
      server.awaitSlots(2);
      assertThat(server.jvm().pid()).isNotEqualTo(jvm.pid());
      assertThat(server.log())
          .contains("its child processes [" + child.pid() + "] continue to run");
    }
  }

  @Test
  void secondJvmWaitsAndTakesOver() throws Exception {
    try (SlotsUnderTest server = SlotsUnderTest.start(slots().processes(2));
        NoMixUpLoad load = NoMixUpLoad.harmlessOn(server.port(), CONNECTIONS)) {
      load.await(300);
      ProcessHandle serving = server.jvm();
      SlotsUnderTest.await(() -> server.jvms().size() == 2, "a second JVM");
      List<ProcessHandle> waiting = new ArrayList<>(server.jvms());
      assertThat(waiting).hasSize(2).contains(serving);
      waiting.remove(serving);
      assertThat(serving.destroy()).isTrue();
      serving.onExit().get(30, TimeUnit.SECONDS);
      load.await(500);
      load.endAndCheck();
      assertThat(server.jvm()).isEqualTo(waiting.get(0));
    }
  }

  @Test
  void nothingIsLeftIfServerIsKilled() throws Exception {
    List<ProcessHandle> all;
    try (SlotsUnderTest server = SlotsUnderTest.start(slots());
        NoMixUpLoad load = NoMixUpLoad.on(server.port(), CONNECTIONS)) {
      load.await(300);
      all = server.server().process().children().toList();
      assertThat(all).hasSize(WORKERS + 1);
      server.server().process().destroyForcibly().waitFor();
      for (ProcessHandle process : all) {
        process.onExit().get(10, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void startsAfterCrashedRun() throws Exception {
    Path fifos = directory.resolve("slots");
    try (SlotsUnderTest server = SlotsUnderTest.start(slots())) {
      server.awaitSlots(WORKERS);
      ProcessHandle jvm = server.jvms().get(0);
      server.server().process().destroyForcibly().waitFor();
      jvm.destroyForcibly();
      jvm.onExit().get();
    }
    assertThat(fifos.resolve("register")).exists();
    // A launcher that waits for a JVM, and whose server is dead.
    Process parent =
        new ProcessBuilder(
                "sh",
                "-c",
                "RR_RELAY=unix://"
                    + directory.resolve("relay.sock")
                    + " sh rr-slot slots <&- >&- 2>&- & echo $!; sleep 1")
            .directory(directory.toFile())
            .start();
    long orphan =
        Long.parseLong(
            new String(parent.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip());
    assertThat(ProcessHandle.of(orphan)).isPresent();
    try (SlotsUnderTest server = SlotsUnderTest.start(slots());
        NoMixUpLoad load = NoMixUpLoad.on(server.port(), CONNECTIONS)) {
      load.await(300);
      server.awaitSlots(WORKERS);
      load.endAndCheck();
      SlotsUnderTest.await(
          () -> ProcessHandle.of(orphan).isEmpty(), "the JVM, which ends what has lost its server");
    }
  }

  @Test
  void launchersWaitForSlowJvm() throws Exception {
    Path slow = Files.writeString(directory.resolve("slow"), "sleep 3\nexec \"$@\"\n");
    long start = System.nanoTime();
    try (SlotsUnderTest server = SlotsUnderTest.start(slots().jvmPrefix("sh", slow.toString()));
        NoMixUpLoad load = NoMixUpLoad.on(server.port(), CONNECTIONS)) {
      load.await(300);
      server.awaitSlots(WORKERS);
      load.endAndCheck();
    }
    assertThat(millisSince(start)).isGreaterThan(3000);
  }

  @Test
  void twoServicesOnOneMachineAreSeparate() throws Exception {
    Path first = Files.createDirectory(directory.resolve("first"));
    Path second = Files.createDirectory(directory.resolve("second"));
    try (SlotsUnderTest one =
            SlotsUnderTest.start(
                SlotsConfiguration.overUnix(first).main(SlotsService.class).workers(8));
        SlotsUnderTest two =
            SlotsUnderTest.start(
                SlotsConfiguration.overUnix(second).main(SlotsService.class).workers(8));
        NoMixUpLoad loadOne = NoMixUpLoad.on(one.port(), 8);
        NoMixUpLoad loadTwo = NoMixUpLoad.harmlessOn(two.port(), 8)) {
      loadOne.await(100);
      loadTwo.await(100);
      assertThat(one.jvm()).isNotEqualTo(two.jvm());
      one.jvms().get(0).destroyForcibly();
      loadOne.await(100);
      loadTwo.await(100);
      one.awaitSlots(8);
      loadOne.endAndCheck();
      loadTwo.endAndCheck();
      assertThat(loadTwo.count(Outcome.ANSWERED)).isPositive();
    }
  }

  private static long millisSince(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
  }
}
