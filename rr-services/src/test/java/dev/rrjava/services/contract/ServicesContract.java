package dev.rrjava.services.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rrjava.rpc.RpcErrorException;
import dev.rrjava.rpc.RpcInterruptedException;
import dev.rrjava.services.Idempotency;
import dev.rrjava.services.KeyValue;
import dev.rrjava.services.Lock;
import dev.rrjava.services.LockLostException;
import dev.rrjava.services.LockUnavailableException;
import dev.rrjava.services.Locks;
import dev.rrjava.services.Services;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What key-value storages and locks do, whichever server has them. */
public abstract class ServicesContract {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration NONE = Duration.ZERO;

  @SuppressWarnings("NullAway.Init") // there for each test
  private KeyValue cache;

  @SuppressWarnings("NullAway.Init") // there for each test
  private Locks locks;

  /** Called by subclasses. */
  protected ServicesContract() {}

  /** Returns the services of a server with a storage {@code cache} and locks. */
  protected abstract Services services();

  @BeforeEach
  void empty() {
    cache = services().keyValue("cache");
    cache.clear();
    locks = services().locks();
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

  private static TemporalUnitOffset within(int seconds) {
    return Assertions.within(seconds, ChronoUnit.SECONDS);
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
        .isThrownBy(() -> services().keyValue("other").get("x"))
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
    assertThat(cache.get("other calls get their reply meanwhile")).isEmpty();
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
                assertThatExceptionOfType(RpcInterruptedException.class)
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

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void actionIsExecutedOnceForEachKey() {
    Idempotency idempotency = Idempotency.of(cache, locks);
    AtomicInteger executions = new AtomicInteger();
    for (int i = 0; i < 3; i++) {
      assertThat(idempotency.once("k1", MINUTE, () -> "run " + executions.incrementAndGet()))
          .isEqualTo("run 1");
    }
    assertThat(idempotency.once("k2", MINUTE, () -> "")).isEmpty();
    assertThat(idempotency.result("k1")).contains("run 1");
    assertThat(idempotency.result("k2")).contains("");
    assertThat(idempotency.result("k3")).isEmpty();
    assertThat(locks.isLocked("cache:once:k1")).isFalse();
  }

  @Test
  void actionThatFailsIsExecutedAgain() {
    Idempotency idempotency = Idempotency.of(cache, locks);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                idempotency.once(
                    "k4",
                    MINUTE,
                    () -> {
                      throw new IOException("no network");
                    }));
    assertThat(idempotency.once("k4", MINUTE, () -> "done")).isEqualTo("done");
  }

  @Test
  void callsAtTheSameTimeExecuteOneAction() throws Exception {
    Idempotency idempotency = Idempotency.of(cache, locks);
    AtomicInteger executions = new AtomicInteger();
    List<CompletableFuture<String>> calls = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      calls.add(
          CompletableFuture.supplyAsync(
              () -> idempotency.once("k5", MINUTE, () -> "run " + executions.incrementAndGet())));
    }
    for (CompletableFuture<String> call : calls) {
      assertThat(call.get(30, TimeUnit.SECONDS)).isEqualTo("run 1");
    }
    assertThat(executions).hasValue(1);
  }

  @Test
  void callWaitsNoLongerThanTheLease() {
    Idempotency idempotency = Idempotency.of(cache, locks).withLease(Duration.ofMillis(100));
    Lock other = locks.acquire("cache:once:k6", MINUTE, NONE);
    assertThatExceptionOfType(LockUnavailableException.class)
        .isThrownBy(() -> idempotency.once("k6", MINUTE, () -> "never"));
    other.close();
    assertThat(idempotency.once("k6", MINUTE, () -> "now")).isEqualTo("now");
  }

  @Test
  void onceRejectsKeysAndTimesThatMakeNoSense() {
    Idempotency idempotency = Idempotency.of(cache, locks);
    assertThatIllegalArgumentException().isThrownBy(() -> idempotency.once(" ", MINUTE, () -> ""));
    assertThatIllegalArgumentException().isThrownBy(() -> idempotency.once("k7", NONE, () -> ""));
    assertThatIllegalArgumentException().isThrownBy(() -> idempotency.withLease(NONE));
  }

  @Test
  void lockOfAnActionIsThatOfItsStorage() {
    Idempotency idempotency = Idempotency.of(cache, locks);
    assertThat(
            idempotency.once("k8", MINUTE, () -> String.valueOf(locks.isLocked("cache:once:k8"))))
        .isEqualTo("true");
  }

  @Test
  void timesOfCenturiesAreRejectedSinceTheServerCanNotCountThem() {
    Duration centuries = Duration.ofMillis(Long.MAX_VALUE);
    Idempotency idempotency = Idempotency.of(cache, locks);
    List<ThrowableAssert.ThrowingCallable> calls =
        List.of(
            () -> locks.acquire("r8", centuries, NONE),
            () -> locks.acquire("r8", MINUTE, centuries),
            () -> locks.tryAcquireShared("r8", centuries, NONE),
            () -> cache.set("x", "y", centuries),
            () -> cache.expireAfter("x", centuries),
            () -> idempotency.withLease(centuries),
            () -> idempotency.once("k9", centuries, () -> ""));
    for (ThrowableAssert.ThrowingCallable call : calls) {
      assertThatIllegalArgumentException()
          .isThrownBy(call)
          .withMessageEndingWith(" of at most 106751 days but was " + centuries);
    }
    assertThat(locks.isLocked("r8")).isFalse();
  }

  @Test
  void longestTimesAreAccepted() {
    Duration longest = Duration.ofDays(106_751);
    try (Lock lock = locks.acquire("r9", longest, NONE)) {
      lock.renew();
      assertThat(lock.isHeld()).isTrue();
    }
    cache.set("long", "lived", longest);
    assertThat(cache.getText("long")).contains("lived");
  }
}
