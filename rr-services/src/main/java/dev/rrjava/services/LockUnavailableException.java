package dev.rrjava.services;

import java.time.Duration;

/** Thrown if a lock was not released by others in the time that a worker waited for it. */
public final class LockUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The resource that is locked. */
  private final String resource;

  LockUnavailableException(String resource, Duration wait) {
    super(
        "the lock on \""
            + resource
            + "\" is held by another worker; waited "
            + wait.toMillis()
            + " ms for it");
    this.resource = resource;
  }

  /**
   * Returns the resource.
   *
   * @return its name
   */
  public String resource() {
    return resource;
  }
}
