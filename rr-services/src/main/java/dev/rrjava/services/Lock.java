package dev.rrjava.services;

import dev.rrjava.rpc.RpcException;
import java.time.Duration;

/**
 * A lock that was acquired. Close it to release it; if that is too late, because it has expired, a
 * warning is logged. Thread-safe.
 */
public final class Lock implements AutoCloseable {
  private final Locks locks;
  private final String resource;
  private final String id;
  private final Duration timeToLive;
  private boolean isClosed; // guarded by this

  Lock(Locks locks, String resource, String id, Duration timeToLive) {
    this.locks = locks;
    this.resource = resource;
    this.id = id;
    this.timeToLive = timeToLive;
  }

  /**
   * Returns the resource.
   *
   * @return its name
   */
  public String resource() {
    return resource;
  }

  /**
   * Returns whether this lock still exists, by asking the server. The reply may be outdated when it
   * arrives: let the time to live be much longer than the work.
   *
   * <p>RoadRunner replies to a release before it has removed the lock, so this may still return
   * true a moment later.
   *
   * @return false if it was released, has expired or was lost with its server, or if the server
   *     can't be reached
   */
  public boolean isHeld() {
    try {
      return !isClosed() && locks.exists(this);
    } catch (RpcException e) {
      log().log(System.Logger.Level.DEBUG, this + ": the server does not reply", e);
      return false;
    }
  }

  /**
   * Lets this lock exist for its time to live from now on.
   *
   * @throws LockLostException if it does not exist any more
   */
  public void renew() {
    renew(timeToLive);
  }

  /**
   * Lets this lock exist for another time from now on.
   *
   * @param timeToLive the time, more than zero
   * @throws LockLostException if it does not exist any more
   * @throws IllegalArgumentException if the time is zero or negative, or longer than 106,751 days
   */
  public void renew(Duration timeToLive) {
    if (isClosed() || !locks.renew(this, timeToLive)) {
      throw new LockLostException(this);
    }
  }

  /**
   * Releases this lock. Does nothing if that has been done.
   *
   * <p>Throws nothing if the server does not reply: the lock then expires by itself, and what was
   * done under it is done.
   */
  @Override
  public void close() {
    synchronized (this) {
      if (isClosed) {
        return;
      }
      isClosed = true;
    }
    try {
      if (!locks.release(this)) {
        log()
            .log(
                System.Logger.Level.WARNING, this + " did not exist any more when it was released");
      }
    } catch (RpcException e) {
      log().log(System.Logger.Level.WARNING, this + " could not be released, and will expire", e);
    }
  }

  private synchronized boolean isClosed() {
    return isClosed;
  }

  String id() {
    return id;
  }

  private static System.Logger log() {
    return System.getLogger(Lock.class.getName());
  }

  @Override
  public String toString() {
    return "the lock on \"" + resource + "\"";
  }
}
