package dev.rrjava.devserver.rpc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Locks on resources: one exclusive lock, or any number of shared ones. Who waits for a lock gets
 * it in the order of the requests, as with RoadRunner: a shared lock also waits for an exclusive
 * one that was requested before. Nobody holds a thread while waiting. Thread-safe.
 */
final class LockTable {
  private static final String ANY_ID = "*";

  private final ScheduledExecutorService timer;
  private final Map<String, Resource> resources = new HashMap<>();

  /**
   * Creates it without locks.
   *
   * @param timer ends locks, and requests that have waited long enough
   */
  LockTable(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  /**
   * A lock.
   *
   * @param end when it expires, as in {@link System#nanoTime}
   * @param expiry lets others have it then; null if it does not expire
   */
  private record Held(boolean isShared, long end, @Nullable Future<?> expiry) {
    boolean isOver(long now) {
      return expiry != null && end - now <= 0;
    }

    void drop() {
      if (expiry != null) {
        expiry.cancel(false);
      }
    }
  }

  /** What is locked, and who waits for it. */
  private static final class Resource {
    private final Map<String, Held> locks = new HashMap<>();
    private final Deque<Waiter> waiters = new ArrayDeque<>();

    boolean isFreeFor(boolean isShared) {
      return locks.isEmpty() || (isShared && locks.values().stream().allMatch(Held::isShared));
    }
  }

  /** A request for a lock. */
  final class Waiter {
    private final String resource;
    private final String id;
    private final boolean isShared;
    private final long ttlMicros;
    private final CompletableFuture<Boolean> result = new CompletableFuture<>();
    private @Nullable Future<?> limit;

    private Waiter(String resource, String id, boolean isShared, long ttlMicros) {
      this.resource = resource;
      this.id = id;
      this.isShared = isShared;
      this.ttlMicros = ttlMicros;
    }

    /**
     * Returns the result: whether the lock was acquired. Actions that depend on it must not wait.
     */
    CompletableFuture<Boolean> result() {
      return result;
    }

    /** Ends the wait without the lock, unless it was acquired already. */
    void giveUp() {
      remove(this);
    }
  }

  /**
   * Requests a lock.
   *
   * @param ttlMicros how long it exists; 0 for ever
   * @param waitMicros how long to wait for others
   * @return the request, whose result is there already if it does not have to wait
   */
  synchronized Waiter acquire(
      String name, String id, boolean isShared, long ttlMicros, long waitMicros) {
    Resource resource = resource(name);
    Waiter waiter = new Waiter(name, id, isShared, ttlMicros);
    if (resource.waiters.isEmpty() && resource.isFreeFor(isShared)) {
      hold(resource, waiter);
    } else if (waitMicros <= 0) {
      waiter.result.complete(false);
    } else {
      resource.waiters.add(waiter);
      waiter.limit = timer.schedule(waiter::giveUp, waitMicros, TimeUnit.MICROSECONDS);
    }
    return waiter;
  }

  private void hold(Resource resource, Waiter waiter) {
    resource.locks.put(waiter.id, held(waiter.resource, waiter.isShared, waiter.ttlMicros));
    if (waiter.limit != null) {
      waiter.limit.cancel(false);
    }
    waiter.result.complete(true);
  }

  private Held held(String name, boolean isShared, long ttlMicros) {
    long end = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(ttlMicros);
    return new Held(
        isShared,
        end,
        ttlMicros <= 0
            ? null
            : timer.schedule(() -> settle(name), ttlMicros, TimeUnit.MICROSECONDS));
  }

  private synchronized void remove(Waiter waiter) {
    if (resource(waiter.resource).waiters.remove(waiter)) {
      if (waiter.limit != null) {
        waiter.limit.cancel(false);
      }
      waiter.result.complete(false);
    }
    settle(waiter.resource);
  }

  /** Passes a resource on to those who wait for it, if it is free. */
  private synchronized void settle(String name) {
    Resource resource = resource(name);
    Waiter next = resource.waiters.peek();
    while (next != null && resource.isFreeFor(next.isShared)) {
      resource.waiters.remove();
      hold(resource, next);
      next = resource.waiters.peek();
    }
    if (resource.locks.isEmpty()) {
      resources.remove(name);
    }
  }

  /** Returns a resource, with locks that have not expired. */
  private Resource resource(String name) {
    Resource resource = resources.computeIfAbsent(name, key -> new Resource());
    long now = System.nanoTime();
    resource.locks.values().removeIf(lock -> lock.isOver(now));
    return resource;
  }

  synchronized boolean release(String name, String id) {
    Held lock = resource(name).locks.remove(id);
    if (lock != null) {
      lock.drop();
    }
    settle(name);
    return lock != null;
  }

  synchronized boolean releaseAll(String name) {
    Resource resource = resource(name);
    boolean wasThere = !resource.locks.isEmpty();
    resource.locks.values().forEach(Held::drop);
    resource.locks.clear();
    settle(name);
    return wasThere;
  }

  synchronized boolean exists(String name, String id) {
    Map<String, Held> locks = resource(name).locks;
    boolean exists = id.equals(ANY_ID) ? !locks.isEmpty() : locks.containsKey(id);
    settle(name);
    return exists;
  }

  synchronized boolean renew(String name, String id, long ttlMicros) {
    Map<String, Held> locks = resource(name).locks;
    Held lock = locks.get(id);
    if (lock != null) {
      lock.drop();
      locks.put(id, held(name, lock.isShared(), ttlMicros));
    }
    settle(name);
    return lock != null;
  }
}
