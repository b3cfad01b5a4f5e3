package dev.rrjava.services;

import dev.rrjava.internal.rpc.MessageCalls;
import dev.rrjava.internal.rpc.message.LockMessages.Request;
import dev.rrjava.internal.rpc.message.LockMessages.Response;
import dev.rrjava.rpc.RpcClient;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Locks on resources, kept by the server: one worker of all excludes the others.
 *
 * <pre>{@code
 * try (Lock lock = locks.acquire("invoices/2026", Duration.ofSeconds(30), Duration.ofSeconds(5))) {
 *   …
 * }
 * }</pre>
 *
 * <p>A lock ends by itself after its <i>time to live</i>: a worker that dies holds it no longer
 * than that. The server keeps locks in memory. They are gone when it restarts, and each server has
 * its own.
 *
 * <p>RoadRunner up to 3.0 has a defect: if a worker asks for an exclusive lock while two or more
 * shared ones exist, and gives up, the resource can't be locked or released any more until the
 * server restarts. Where a resource has both kinds of locks, wait for the exclusive one as long as
 * the shared ones may exist.
 */
public final class Locks {
  /**
   * The least time that the server is given: it needs it for its own mutexes, too, and would
   * otherwise say now and then that a free lock is held.
   */
  private static final Duration LEAST_WAIT = Duration.ofMillis(20);

  /** How long the server may wait for its own mutexes when a lock is released or renewed. */
  private static final long RELEASE_WAIT_MICROS = TimeUnit.SECONDS.toMicros(5);

  private static final String ANY_ID = "*";

  private final MessageCalls calls;

  Locks(MessageCalls calls) {
    this.calls = calls;
  }

  /**
   * Acquires the lock on a resource, waiting for it.
   *
   * @param resource the name of the resource
   * @param timeToLive how long the lock exists unless it is closed or renewed, more than zero
   * @param wait how long to wait for others to release it; zero for as little as possible, which is
   *     20 ms
   * @return the lock
   * @throws LockUnavailableException if it was not released in this time
   * @throws IllegalArgumentException if a duration is out of its range
   */
  public Lock acquire(String resource, Duration timeToLive, Duration wait) {
    return tryAcquire(resource, timeToLive, wait)
        .orElseThrow(() -> new LockUnavailableException(resource, wait));
  }

  /**
   * Acquires the lock on a resource if it is released in time.
   *
   * @param resource the name of the resource
   * @param timeToLive how long the lock exists unless it is closed or renewed, more than zero
   * @param wait how long to wait for others to release it; zero for as little as possible, which is
   *     20 ms
   * @return the lock; empty if it was not released in this time
   * @throws IllegalArgumentException if a duration is out of its range
   */
  public Optional<Lock> tryAcquire(String resource, Duration timeToLive, Duration wait) {
    return request("lock.Lock", resource, timeToLive, wait);
  }

  /**
   * Acquires a lock that any number of workers share, and that excludes those which call {@link
   * #acquire}; waits for it.
   *
   * @param resource the name of the resource
   * @param timeToLive how long the lock exists unless it is closed or renewed, more than zero
   * @param wait how long to wait for others to release it; zero for as little as possible, which is
   *     20 ms
   * @return the lock
   * @throws LockUnavailableException if it was not released in this time
   * @throws IllegalArgumentException if a duration is out of its range
   */
  public Lock acquireShared(String resource, Duration timeToLive, Duration wait) {
    return tryAcquireShared(resource, timeToLive, wait)
        .orElseThrow(() -> new LockUnavailableException(resource, wait));
  }

  /**
   * Acquires a lock that any number of workers share, if it is released in time.
   *
   * @param resource the name of the resource
   * @param timeToLive how long the lock exists unless it is closed or renewed, more than zero
   * @param wait how long to wait for others to release it; zero for as little as possible, which is
   *     20 ms
   * @return the lock; empty if it was not released in this time
   * @throws IllegalArgumentException if a duration is out of its range
   */
  public Optional<Lock> tryAcquireShared(String resource, Duration timeToLive, Duration wait) {
    return request("lock.LockRead", resource, timeToLive, wait);
  }

  private Optional<Lock> request(
      String method, String resource, Duration timeToLive, Duration wait) {
    String id = UUID.randomUUID().toString();
    Request request =
        Request.newBuilder()
            .setResource(resource)
            .setId(id)
            .setTtl(Durations.micros(Durations.positive("time to live", timeToLive)))
            .setWait(Durations.micros(atLeast(Durations.notNegative("wait", wait))))
            .build();
    Lock lock = new Lock(this, resource, id, timeToLive);
    Response response =
        calls.call(
            method,
            request,
            Response.parser(),
            wait.plus(RpcClient.DEFAULT_TIME_LIMIT),
            late -> releaseLate(late, lock));
    return response.getOk() ? Optional.of(lock) : Optional.empty();
  }

  private static Duration atLeast(Duration wait) {
    return wait.compareTo(LEAST_WAIT) < 0 ? LEAST_WAIT : wait;
  }

  /** The caller has given up: the lock must not wait for its end. */
  private void releaseLate(Response response, Lock lock) {
    if (response.getOk()) {
      CompletableFuture<Response> unused =
          calls.callAsync("lock.Release", of(lock).build(), Response.parser());
    }
  }

  boolean release(Lock lock) {
    return calls.call("lock.Release", of(lock).build(), Response.parser()).getOk();
  }

  boolean renew(Lock lock, Duration timeToLive) {
    Request request =
        of(lock).setTtl(Durations.micros(Durations.positive("time to live", timeToLive))).build();
    return calls.call("lock.UpdateTTL", request, Response.parser()).getOk();
  }

  boolean exists(Lock lock) {
    return calls.call("lock.Exists", of(lock).build(), Response.parser()).getOk();
  }

  /**
   * Returns whether a resource is locked by anyone, exclusively or shared.
   *
   * @param resource the name of the resource
   * @return true if at least one lock exists
   */
  public boolean isLocked(String resource) {
    Request request = of(resource).setId(ANY_ID).build();
    return calls.call("lock.Exists", request, Response.parser()).getOk();
  }

  /**
   * Releases all locks on a resource, whoever holds them. For tools that clean up; a worker closes
   * its own {@link Lock}.
   *
   * @param resource the name of the resource
   * @return whether there was one
   */
  public boolean releaseAll(String resource) {
    // RoadRunner 2023.3 requires an id, whichever.
    Request request = of(resource).setId(ANY_ID).build();
    return calls.call("lock.ForceRelease", request, Response.parser()).getOk();
  }

  private static Request.Builder of(Lock lock) {
    return of(lock.resource()).setId(lock.id());
  }

  private static Request.Builder of(String resource) {
    return Request.newBuilder().setResource(resource).setWait(RELEASE_WAIT_MICROS);
  }
}
