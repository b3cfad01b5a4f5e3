package dev.rrjava.tools.release;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thrown if a release can't be found, downloaded or installed; the message says what to do. */
public final class ReleaseException extends Exception {
  @Serial private static final long serialVersionUID = 2;

  /** How long to wait at least before another attempt; null if that would be in vain. */
  private final @Nullable Duration retryAfter;

  ReleaseException(String message) {
    super(message);
    this.retryAfter = null;
  }

  ReleaseException(String message, Throwable cause) {
    super(message, cause);
    this.retryAfter = null;
  }

  private ReleaseException(String message, @Nullable Throwable cause, Duration retryAfter) {
    super(message, cause);
    this.retryAfter = retryAfter;
  }

  /**
   * Returns an exception whose reason may pass.
   *
   * @param retryAfter how long to wait at least before another attempt
   */
  static ReleaseException passing(String message, @Nullable Throwable cause, Duration retryAfter) {
    return new ReleaseException(message, cause, retryAfter);
  }

  /** Returns how long to wait at least before another attempt; empty if that would be in vain. */
  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
