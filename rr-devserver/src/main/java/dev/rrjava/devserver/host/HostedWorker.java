package dev.rrjava.devserver.host;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A worker that has answered the handshake. */
public final class HostedWorker {
  /**
   * How long a worker may take to end after it is told to, as in RoadRunner (relay protocol, 3.5).
   */
  private static final long PATIENCE_SECONDS = 10;

  private final int number;
  private final WorkerLife life;
  private final WorkerLink link;

  /** Method and path of the latest request. */
  private volatile String request = "";

  private volatile boolean streams;

  private final Instant created = Instant.now();
  private final long startNanos = System.nanoTime();
  private volatile long idleNanos = startNanos;
  private volatile long requestNanos = startNanos;
  private final AtomicLong requestCount = new AtomicLong();
  private volatile long jobLimit;
  private volatile @Nullable String dueReason;
  private volatile boolean isRetired;

  HostedWorker(int number, WorkerLife life, WorkerLink link) {
    this.number = number;
    this.life = life;
    this.link = link;
  }

  /**
   * Returns the position in the pool; a replacement has the same.
   *
   * @return the number, starting at 1
   */
  public int number() {
    return number;
  }

  /**
   * Returns the process in which it runs.
   *
   * @return the pid
   */
  public long pid() {
    return life.pid();
  }

  /**
   * Returns how many requests the worker has completed.
   *
   * @return the number
   */
  public long requestCount() {
    return requestCount.get();
  }

  /**
   * Returns when the worker has answered the handshake.
   *
   * @return the time
   */
  public Instant created() {
    return created;
  }

  WorkerLink link() {
    return link;
  }

  /** Notes the request that the worker handles from now on. */
  void startRequest(String title) {
    streams = false;
    request = title;
    requestNanos = System.nanoTime();
  }

  /** Notes that the worker has completed a request. */
  void endRequest() {
    requestCount.incrementAndGet();
    idleNanos = System.nanoTime();
  }

  /** Returns the number of requests after which the worker is replaced; 0 for no limit. */
  long jobLimit() {
    return jobLimit;
  }

  void setJobLimit(long jobLimit) {
    this.jobLimit = jobLimit;
  }

  /** Returns the time since the start. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  /** Returns the time since the last completed request. */
  Duration idleTime() {
    return Duration.ofNanos(System.nanoTime() - idleNanos);
  }

  /**
   * Returns the resident memory of the process.
   *
   * @return the megabytes; empty if the process has ended, or this system does not tell
   */
  public OptionalLong residentMegabytes() {
    return ResidentMemory.megabytesOf(pid());
  }

  /** Returns why the worker is replaced after its request; null if it is not. */
  @Nullable String dueReason() {
    return dueReason;
  }

  void setDue(@Nullable String reason) {
    dueReason = reason;
  }

  /** Notes that it has been told to end, because it has served long enough. */
  void setRetired() {
    isRetired = true;
  }

  /**
   * Waits until it has ended, if it has been told to because it has served long enough: RoadRunner
   * holds the last response back for as long (relay protocol, 12.2).
   */
  void awaitRetirement() {
    if (isRetired) {
      try {
        awaitEnd();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Notes that the worker has started to send a stream. */
  void startStream() {
    streams = true;
  }

  boolean streams() {
    return streams;
  }

  /** Returns the time since the latest request started. */
  Duration requestTime() {
    return Duration.ofNanos(System.nanoTime() - requestNanos);
  }

  /** Returns method and path of the latest request. */
  String request() {
    return request;
  }

  /** Returns what the worker does, such as {@code streams GET /events}. */
  String work() {
    return (streams ? "streams " : "handles ") + request;
  }

  boolean isAlive() {
    return life.isAlive();
  }

  /** Calls an action when it has ended, with a few words on how. */
  void onEnd(Consumer<String> action) {
    life.onEnd(action);
  }

  /** Waits until it has ended. */
  void awaitEnd() throws InterruptedException {
    try {
      life.ended().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the end of a worker is not known", e);
    }
  }

  /** Kills the worker; returns before it has ended. */
  void kill() {
    life.kill();
  }

  /**
   * Tells the worker to end, waits until it has ended, and kills it after ten seconds.
   *
   * @param console shows what went wrong
   */
  public void stop(Console console) {
    try {
      link.stop();
      life.ended().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      console.worker(
          number, "did not end within " + PATIENCE_SECONDS + " s after it was told to; killed it");
    } catch (IOException | ExecutionException e) {
      if (life.isAlive()) {
        console.worker(number, "can't be told to end (" + e.getMessage() + "); killed it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      life.kill();
      closeLink();
    }
  }

  private void closeLink() {
    try {
      link.close();
    } catch (IOException e) {
      // Closing flushes, and there is no reader left.
      System.getLogger(HostedWorker.class.getName())
          .log(System.Logger.Level.DEBUG, "can't close the relay of worker " + number, e);
    }
  }
}
