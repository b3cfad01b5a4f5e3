package dev.rrjava.devserver.host;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A worker that has answered the handshake. */
public final class HostedWorker {
  /**
   * How long a worker may take to end when it is told to, as long as RoadRunner's (relay protocol,
   * 3.5).
   */
  private static final long PATIENCE_SECONDS = 10;

  private final int number;
  private final WorkerLife life;
  private final WorkerLink link;

  HostedWorker(int number, WorkerLife life, WorkerLink link) {
    this.number = number;
    this.life = life;
    this.link = link;
  }

  /**
   * Its place in the pool; a replacement takes the same.
   *
   * @return from 1
   */
  public int number() {
    return number;
  }

  /**
   * The process it runs in.
   *
   * @return the pid
   */
  public long pid() {
    return life.pid();
  }

  WorkerLink link() {
    return link;
  }

  boolean isAlive() {
    return life.isAlive();
  }

  /** Has something done when it has ended, with a few words on how. */
  void onEnd(Consumer<String> action) {
    life.onEnd(action);
  }

  /** Ends the worker without asking; returns before it has ended. */
  void kill() {
    life.kill();
  }

  /** Tells the worker to end, waits until it has, and loses patience after ten seconds. */
  void stop(Console console) {
    try {
      link.stop();
      life.ended().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      console.worker(
          number, "did not end within " + PATIENCE_SECONDS + " s after it was told to; killed");
    } catch (IOException | ExecutionException e) {
      if (life.isAlive()) {
        console.worker(number, "could not be told to end (" + e.getMessage() + "); killed");
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
      // Closing flushes, and there is nobody left to flush to.
      System.getLogger(HostedWorker.class.getName())
          .log(System.Logger.Level.DEBUG, "closing the relay of worker " + number, e);
    }
  }
}
