package dev.rrjava.services.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rrjava.rpc.RpcErrorException;
import dev.rrjava.rpc.RpcInterruptedException;
import dev.rrjava.services.KeyValue;
import dev.rrjava.services.Lock;
import dev.rrjava.services.LockLostException;
import dev.rrjava.services.LockUnavailableException;
import dev.rrjava.services.Locks;
import dev.rrjava.services.Services;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.Assertions;
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
    awaitEnd(key, () -> cache.contains(key));
  }

  /** The server replies to a release before it has removed the lock. */
  private static void awaitEnd(String name, BooleanSupplier exists) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (exists.getAsBoolean()) {
      assertThat(System.nanoTime()).as(name + " still exists").isLessThan(deadline);
      Thread.sleep(20);
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
  void lockExcludesOthersUntilItIsReleased() throws InterruptedException {
    try (Lock lock = locks.acquire("r1", MINUTE, NONE)) {
      assertThat(lock.isHeld()).isTrue();
      assertThat(locks.isLocked("r1")).isTrue();
      assertThat(locks.tryAcquire("r1", MINUTE, NONE)).isEmpty();
      assertThatExceptionOfType(LockUnavailableException.class)
          .isThrownBy(() -> locks.acquire("r1", MINUTE, Duration.ofMillis(50)))
          .withMessage("the lock on \"r1\" is held by another worker; waited 50 ms for it");
      assertThat(locks.tryAcquireShared("r1", MINUTE, NONE)).isEmpty();
    }
    awaitEnd("lock r1", () -> locks.isLocked("r1"));
    locks.acquire("r1", MINUTE, Duration.ofSeconds(20)).close();
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
    locks.acquire("r3", MINUTE, Duration.ofSeconds(20)).close();
  }

  @Test
  void sharedLocksDoNotExcludeEachOther() {
    try (Lock one = locks.acquireShared("r9", MINUTE, NONE);
        Lock two = locks.acquireShared("r9", MINUTE, NONE)) {
      assertThat(one.isHeld()).isTrue();
      assertThat(two.isHeld()).isTrue();
    }
    locks.acquire("r9", MINUTE, Duration.ofSeconds(20)).close();
  }

  @Test
  void lockExpiresUnlessItIsRenewed() throws InterruptedException {
    Lock lock = locks.acquire("r4", Duration.ofSeconds(1), NONE);
    lock.renew(MINUTE);
    Lock expiring = locks.acquire("r5", Duration.ofMillis(200), NONE);
    awaitEnd("lock r5", expiring::isHeld);
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
  void locksOfOthersAreReleasedByForce() throws InterruptedException {
    Lock lock = locks.acquire("r6", MINUTE, NONE);
    assertThat(locks.releaseAll("r6")).isTrue();
    awaitEnd("lock r6", lock::isHeld);
    awaitEnd("lock r6", () -> locks.isLocked("r6"));
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
}
