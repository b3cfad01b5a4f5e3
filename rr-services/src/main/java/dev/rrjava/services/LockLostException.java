package dev.rrjava.services;

/**
 * Thrown if a lock was renewed that does not exist any more: it expired, it was released by force,
 * or the server was restarted. Another worker may have acquired it since.
 */
public final class LockLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LockLostException(Lock lock) {
    super(
        "the lock on \""
            + lock.resource()
            + "\" does not exist any more: it expired, it was released by force, or the server was"
            + " restarted");
  }
}
