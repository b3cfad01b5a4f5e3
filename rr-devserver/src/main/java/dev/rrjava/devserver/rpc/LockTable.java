package dev.rrjava.devserver.rpc;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Locks on resources: one exclusive lock, or any number of shared ones. */
final class LockTable {
  private static final String ANY_ID = "*";

  private final ReentrantLock mutex = new ReentrantLock();
  private final Condition changed = mutex.newCondition();
  private final Map<String, Map<String, Held>> resources = new HashMap<>();

  /**
   * A lock.
   *
   * @param hasEnd whether it expires
   * @param end when, as in {@link System#nanoTime}
   */
  private record Held(boolean isShared, boolean hasEnd, long end) {
    boolean isOver(long now) {
      return hasEnd && end - now <= 0;
    }
  }

  /**
   * Acquires a lock, waiting for it.
   *
   * @param ttlMicros how long it exists; 0 for ever
   * @param waitMicros how long to wait for others
   * @return false if others hold it for longer
   */
  boolean acquire(String resource, String id, boolean isShared, long ttlMicros, long waitMicros)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(waitMicros);
    mutex.lockInterruptibly();
    try {
      while (!isFree(resource, isShared)) {
        long now = System.nanoTime();
        if (deadline - now <= 0) {
          return false;
        }
        long unused = changed.awaitNanos(Math.min(deadline - now, untilNextEnd(resource, now)));
      }
      held(resource).put(id, held(isShared, ttlMicros));
      return true;
    } finally {
      mutex.unlock();
    }
  }

  private boolean isFree(String resource, boolean isShared) {
    Map<String, Held> locks = held(resource);
    return locks.isEmpty() || (isShared && locks.values().stream().allMatch(Held::isShared));
  }

  private long untilNextEnd(String resource, long now) {
    return held(resource).values().stream()
        .filter(Held::hasEnd)
        .mapToLong(lock -> lock.end() - now)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private static Held held(boolean isShared, long ttlMicros) {
    return new Held(
        isShared, ttlMicros > 0, System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(ttlMicros));
  }

  /** Returns the locks on a resource that have not expired, by their ids. */
  private Map<String, Held> held(String resource) {
    Map<String, Held> locks = resources.computeIfAbsent(resource, name -> new HashMap<>());
    long now = System.nanoTime();
    locks.values().removeIf(lock -> lock.isOver(now));
    return locks;
  }

  boolean release(String resource, String id) {
    mutex.lock();
    try {
      boolean wasThere = held(resource).remove(id) != null;
      changed.signalAll();
      return wasThere;
    } finally {
      mutex.unlock();
    }
  }

  boolean releaseAll(String resource) {
    mutex.lock();
    try {
      boolean wasThere = !held(resource).isEmpty();
      resources.remove(resource);
      changed.signalAll();
      return wasThere;
    } finally {
      mutex.unlock();
    }
  }

  boolean exists(String resource, String id) {
    mutex.lock();
    try {
      Map<String, Held> locks = held(resource);
      return id.equals(ANY_ID) ? !locks.isEmpty() : locks.containsKey(id);
    } finally {
      mutex.unlock();
    }
  }

  boolean renew(String resource, String id, long ttlMicros) {
    mutex.lock();
    try {
      Held renewed =
          held(resource).computeIfPresent(id, (key, lock) -> held(lock.isShared(), ttlMicros));
      return renewed != null;
    } finally {
      mutex.unlock();
    }
  }
}
