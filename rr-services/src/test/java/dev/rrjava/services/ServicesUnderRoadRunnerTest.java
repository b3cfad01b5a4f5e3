package dev.rrjava.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rrjava.logging.ServerLogHandler;
import dev.rrjava.rpc.RpcClient;
import dev.rrjava.rpc.RpcCodec;
import dev.rrjava.rpc.RpcErrorException;
import dev.rrjava.rpc.RpcUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Calls the services of a real server. Skipped where there is none. */
@Timeout(120)
class ServicesUnderRoadRunnerTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration NONE = Duration.ZERO;

  @TempDir private static Path directory;
  private static RoadRunnerServer server;
  private static Services services;

  private KeyValue cache;
  private Locks locks;

  @BeforeAll
  static void start() throws IOException {
    server = RoadRunnerServer.start(directory);
    services = Services.of(server.client());
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      services.rpc().close();
      server.close();
    }
  }

  @BeforeEach
  void empty() {
    cache = services.keyValue("cache");
    cache.clear();
    locks = services.locks();
  }

  @Test
  void valueIsReadBackUnchanged() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    cache.set("bytes", all);
    cache.set("große Ü 🚢", "grüße");
    assertThat(cache.get("bytes")).contains(all);
    assertThat(cache.getText("große Ü 🚢")).contains("grüße");
    assertThat(cache.get("missing")).isEmpty();
  }

  @Test
  void emptyValueIsNotMissing() {
    cache.set("empty", "");
    assertThat(cache.getText("empty")).contains("");
    assertThat(cache.contains("empty")).isTrue();
  }

  @Test
  void severalValuesTakeOneCall() {
    cache.setAll(Map.of("a", bytes("1"), "b", bytes("2"), "c", bytes("3")), MINUTE);
    assertThat(cache.getAll(List.of("c", "x", "a")))
        .containsExactly(Map.entry("c", bytes("3")), Map.entry("a", bytes("1")));
    assertThat(cache.containing(List.of("x", "b", "a"))).containsExactly("b", "a");
    cache.delete("a", "x");
    assertThat(cache.containing(List.of("a", "b", "c"))).containsExactly("b", "c");
    cache.clear();
    assertThat(cache.contains("b")).isFalse();
  }

  @Test
  void valueExpires() throws InterruptedException {
    cache.set("short", "x", Duration.ofSeconds(1));
    cache.set("long", "x", MINUTE);
    assertThat(cache.contains("short")).isTrue();
    assertThat(cache.expiry("long").orElseThrow()).isCloseTo(Instant.now().plus(MINUTE), within(5));
    cache.set("for ever", "x");
    assertThat(cache.expiry("for ever")).isEmpty();
    assertThat(cache.expiry("missing")).isEmpty();
    awaitEnd("short");
    assertThat(cache.contains("long")).isTrue();
    cache.expireAfter("long", Duration.ofSeconds(1));
    awaitEnd("long");
  }

  private void awaitEnd(String key) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (cache.contains(key)) {
      assertThat(System.nanoTime()).as(key + " still exists").isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  private static org.assertj.core.data.TemporalUnitOffset within(int seconds) {
    return org.assertj.core.api.Assertions.within(seconds, ChronoUnit.SECONDS);
  }

  @Test
  void valueWithoutAnEndGetsOneAndIsNotLost() throws InterruptedException {
    cache.set("kept", "value");
    cache.expireAfter("kept", Duration.ofSeconds(1));
    assertThat(cache.getText("kept")).contains("value");
    cache.expireAfter("missing", MINUTE);
    assertThat(cache.contains("missing")).isFalse();
    awaitEnd("kept");
  }

  @Test
  void nothingIsDoneForNoKeys() {
    cache.set("x", "y");
    cache.setAll(Map.of());
    cache.delete(List.of());
    assertThat(cache.getAll(List.of())).isEmpty();
    assertThat(cache.containing(List.of())).isEmpty();
    assertThat(cache.contains("x")).isTrue();
  }

  @Test
  void blankKeyIsRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cache.get(" "))
        .withMessage("expected a key that is not blank but was \" \"");
  }

  @Test
  void timeToLiveOfZeroIsRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cache.set("x", "y", NONE))
        .withMessage("expected a time to live over zero but was PT0S");
  }

  @Test
  void largeValueIsStored() {
    byte[] large = new byte[3 << 20];
    large[large.length - 1] = 7;
    cache.set("large", large);
    assertThat(cache.get("large")).contains(large);
  }

  @Test
  void unknownStorageIsAnErrorOfTheServer() {
    assertThatExceptionOfType(RpcErrorException.class)
        .isThrownBy(() -> services.keyValue("other").get("x"))
        .withMessageContaining("kv.MGet")
        .withMessageContaining("other");
    assertThat(cache.get("x")).isEmpty();
  }

  @Test
  void lockExcludesOthersUntilItIsReleased() {
    try (Lock lock = locks.acquire("r1", MINUTE, NONE)) {
      assertThat(lock.isHeld()).isTrue();
      assertThat(locks.isLocked("r1")).isTrue();
      assertThat(locks.tryAcquire("r1", MINUTE, NONE)).isEmpty();
      assertThatExceptionOfType(LockUnavailableException.class)
          .isThrownBy(() -> locks.acquire("r1", MINUTE, Duration.ofMillis(50)))
          .withMessage("the lock on \"r1\" is held by another worker; waited 50 ms for it");
      assertThat(locks.tryAcquireShared("r1", MINUTE, NONE)).isEmpty();
    }
    assertThat(locks.isLocked("r1")).isFalse();
    locks.acquire("r1", MINUTE, NONE).close();
  }

  @Test
  void waitingEndsWhenTheLockIsReleased() throws Exception {
    Lock first = locks.acquire("r2", MINUTE, NONE);
    CompletableFuture<Lock> second =
        CompletableFuture.supplyAsync(() -> locks.acquire("r2", MINUTE, Duration.ofSeconds(20)));
    assertThat(cache.get("other calls are answered meanwhile")).isEmpty();
    first.close();
    try (Lock lock = second.get(20, TimeUnit.SECONDS)) {
      assertThat(lock.isHeld()).isTrue();
    }
  }

  @Test
  void sharedLockExcludesAnExclusiveOne() {
    // With two shared locks, the server would not release them any more (see Locks).
    try (Lock one = locks.acquireShared("r3", MINUTE, NONE)) {
      assertThat(one.isHeld()).isTrue();
      assertThat(locks.tryAcquire("r3", MINUTE, NONE)).isEmpty();
    }
    locks.acquire("r3", MINUTE, NONE).close();
  }

  @Test
  void sharedLocksDoNotExcludeEachOther() {
    try (Lock one = locks.acquireShared("r9", MINUTE, NONE);
        Lock two = locks.acquireShared("r9", MINUTE, NONE)) {
      assertThat(one.isHeld()).isTrue();
      assertThat(two.isHeld()).isTrue();
    }
    locks.acquire("r9", MINUTE, NONE).close();
  }

  @Test
  void lockExpiresUnlessItIsRenewed() throws InterruptedException {
    Lock lock = locks.acquire("r4", Duration.ofSeconds(1), NONE);
    lock.renew(MINUTE);
    Lock expiring = locks.acquire("r5", Duration.ofMillis(200), NONE);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (expiring.isHeld()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.sleep(20);
    }
    assertThatExceptionOfType(LockLostException.class)
        .isThrownBy(expiring::renew)
        .withMessageContaining("the lock on \"r5\" does not exist any more");
    expiring.close(); // logs a warning
    Thread.sleep(1000);
    assertThat(lock.isHeld()).isTrue();
    lock.close();
    assertThat(lock.isHeld()).isFalse();
  }

  @Test
  void locksOfOthersAreReleasedByForce() {
    Lock lock = locks.acquire("r6", MINUTE, NONE);
    assertThat(locks.releaseAll("r6")).isTrue();
    assertThat(lock.isHeld()).isFalse();
    assertThat(locks.isLocked("r6")).isFalse();
  }

  @Test
  void lockThatIsGrantedToAnInterruptedWorkerIsReleased() throws Exception {
    Lock first = locks.acquire("r7", MINUTE, NONE);
    Thread waiting =
        new Thread(
            () ->
                assertThatExceptionOfType(dev.rrjava.rpc.RpcInterruptedException.class)
                    .isThrownBy(() -> locks.acquire("r7", MINUTE, Duration.ofSeconds(20))));
    waiting.start();
    while (waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.sleep(5);
    }
    waiting.interrupt();
    waiting.join();
    first.close();
    locks.acquire("r7", MINUTE, Duration.ofSeconds(20)).close();
  }

  @Test
  void serverThatIsRestartedKeepsNeitherLocksNorEntries() throws IOException {
    Lock lock = locks.acquire("r8", MINUTE, NONE);
    cache.set("x", "y");
    server = server.restart(directory);
    assertThat(lock.isHeld()).isFalse();
    assertThat(cache.get("x")).isEmpty();
    assertThatExceptionOfType(LockLostException.class).isThrownBy(lock::renew);
    lock.close(); // logs a warning
  }

  @Test
  void serverThatHasEndedIsUnavailable(@TempDir Path other) throws IOException {
    RpcClient client;
    try (RoadRunnerServer second = RoadRunnerServer.start(other)) {
      client = second.client();
      assertThat(version(client)).matches("\\d+\\..*");
    }
    try (client) {
      assertThatExceptionOfType(RpcUnavailableException.class).isThrownBy(() -> version(client));
    }
  }

  private static String version(RpcClient client) {
    String json =
        new String(
            client.call("rpc.Version", RpcCodec.JSON, bytes("true")), StandardCharsets.UTF_8);
    return json.replace("\"", "").strip();
  }

  @Test
  void recordKeepsItsLevelInTheLogOfTheServer() throws Exception {
    Logger logger = Logger.getAnonymousLogger();
    logger.setUseParentHandlers(false);
    ServerLogHandler handler = ServerLogHandler.of(services.rpc());
    logger.addHandler(handler);
    logger.log(Level.WARNING, "the sea is rough", new IllegalStateException("storm"));
    logger.severe("the harbour is closed");
    handler.close();
    String log = server.log();
    assertThat(line(log, "the sea is rough"))
        .containsIgnoringCase("warn")
        .contains("IllegalStateException: storm");
    assertThat(line(log, "the harbour is closed")).containsIgnoringCase("error");
  }

  private static String line(String log, String part) {
    return log.lines().filter(line -> line.contains(part)).findFirst().orElseThrow();
  }

  @Test
  void poolsOfAServerWithoutWorkersAreNone() {
    assertThat(services.pools().names()).isEmpty();
  }

  @Test
  void statusOfAnUnknownPluginIsAnError() {
    assertThatExceptionOfType(RpcErrorException.class)
        .isThrownBy(() -> services.status().status("nothing"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
