package dev.rrjava.devserver.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who gets a lock, and when. */
@Timeout(30)
class LockTableTest {
  private static final long MINUTE = 60_000_000;

  private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
  private final LockTable locks = new LockTable(timer);

  @BeforeEach
  void removeCancelled() {
    timer.setRemoveOnCancelPolicy(true);
  }

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  private LockTable.Waiter exclusive(String id, long waitMicros) {
    return locks.acquire("r", id, false, MINUTE, waitMicros);
  }

  private LockTable.Waiter shared(String id, long waitMicros) {
    return locks.acquire("r", id, true, MINUTE, waitMicros);
  }

  private static boolean has(LockTable.Waiter waiter) throws Exception {
    return waiter.result().get(20, TimeUnit.SECONDS);
  }

  private static void assertWaits(LockTable.Waiter waiter) {
    assertThat(waiter.result()).isNotDone();
  }

  @Test
  void lockIsPassedOnInTheOrderOfTheRequests() throws Exception {
    assertThat(has(exclusive("a", 0))).isTrue();
    List<LockTable.Waiter> waiters = new ArrayList<>();
    for (String id : List.of("b", "c", "d")) {
      waiters.add(exclusive(id, MINUTE));
    }
    String holder = "a";
    for (LockTable.Waiter waiter : waiters) {
      assertWaits(waiter);
      assertThat(locks.release("r", holder)).isTrue();
      assertThat(has(waiter)).isTrue();
      holder = waiter == waiters.get(0) ? "b" : waiter == waiters.get(1) ? "c" : "d";
      assertThat(locks.exists("r", holder)).isTrue();
    }
  }

  @Test
  void sharedLockWaitsForAnExclusiveOneThatWasRequestedBefore() throws Exception {
    assertThat(has(shared("a", 0))).isTrue();
    LockTable.Waiter writer = exclusive("b", MINUTE);
    LockTable.Waiter reader = shared("c", MINUTE);
    assertThat(has(shared("d", 0))).as("does not wait").isFalse();
    assertWaits(reader);
    locks.release("r", "a");
    assertThat(has(writer)).isTrue();
    assertWaits(reader);
    locks.release("r", "b");
    assertThat(has(reader)).isTrue();
  }

  @Test
  void requestThatIsGivenUpLetsOthersPass() throws Exception {
    assertThat(has(shared("a", 0))).isTrue();
    LockTable.Waiter writer = exclusive("b", MINUTE);
    LockTable.Waiter reader = shared("c", MINUTE);
    writer.giveUp();
    assertThat(has(writer)).isFalse();
    assertThat(has(reader)).isTrue();
    assertThat(locks.exists("r", "b")).isFalse();
  }

  @Test
  void requestThatHasWaitedLongEnoughLetsOthersPass() throws Exception {
    assertThat(has(shared("a", 0))).isTrue();
    LockTable.Waiter writer = exclusive("b", 100_000);
    LockTable.Waiter reader = shared("c", MINUTE);
    assertThat(has(writer)).isFalse();
    assertThat(has(reader)).isTrue();
  }

  @Test
  void givingUpALockThatWasAcquiredHasNoEffect() throws Exception {
    LockTable.Waiter waiter = exclusive("a", MINUTE);
    waiter.giveUp();
    assertThat(has(waiter)).isTrue();
    assertThat(locks.exists("r", "a")).isTrue();
  }

  @Test
  void lockThatExpiresIsPassedOn() throws Exception {
    assertThat(has(locks.acquire("r", "a", false, 100_000, 0))).isTrue();
    assertThat(has(exclusive("b", MINUTE))).isTrue();
    assertThat(locks.exists("r", "a")).isFalse();
  }

  @Test
  void lockThatIsRenewedIsNotPassedOn() throws Exception {
    assertThat(has(locks.acquire("r", "a", false, 300_000, 0))).isTrue();
    LockTable.Waiter waiter = exclusive("b", 600_000);
    assertThat(locks.renew("r", "a", MINUTE)).isTrue();
    assertThat(has(waiter)).isFalse();
    assertThat(locks.exists("r", "a")).isTrue();
  }

  @Test
  void releaseByForcePassesOnToAllWhoShare() throws Exception {
    assertThat(has(exclusive("a", 0))).isTrue();
    LockTable.Waiter one = shared("b", MINUTE);
    LockTable.Waiter two = shared("c", MINUTE);
    assertThat(locks.releaseAll("r")).isTrue();
    assertThat(has(one) && has(two)).isTrue();
    assertThat(locks.exists("r", "a")).isFalse();
  }

  @Test
  void nothingRemainsOfLocksThatWereReleased() throws Exception {
    for (int i = 0; i < 1000; i++) {
      assertThat(has(exclusive("a", 0))).isTrue();
      LockTable.Waiter waiter = exclusive("b", MINUTE);
      locks.release("r", "a");
      assertThat(has(waiter)).isTrue();
      assertThat(locks.renew("r", "b", MINUTE)).isTrue();
      assertThat(locks.release("r", "b")).isTrue();
    }
    assertThat(timer.getQueue()).isEmpty();
    assertThat(locks.exists("r", "*")).isFalse();
  }
}
