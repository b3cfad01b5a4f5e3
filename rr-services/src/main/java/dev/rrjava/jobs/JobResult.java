package dev.rrjava.jobs;

import dev.rrjava.internal.exception.ExceptionText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the server does with a job that has been handled. Immutable.
 *
 * <ul>
 *   <li>{@link #acknowledge}: it is done. The server removes it (ACK).
 *   <li>{@link #reject(String)}: it has failed for good. The server discards it, or a broker with a
 *       dead letter queue puts it there (NACK).
 *   <li>{@link #requeue(String)}: it is to be attempted again, as a new job at the end of the
 *       queue, with more headers if they are given, and after a delay (REQUEUE). The attempt is
 *       counted.
 *   <li>{@link #redeliver(String)}: it is given back as it is, and the driver delivers it again
 *       (NACK with requeue). The attempt is not counted.
 * </ul>
 */
public final class JobResult {
  private enum Type {
    ACKNOWLEDGE,
    REJECT,
    REDELIVER,
    REQUEUE
  }

  private static final JobResult ACKNOWLEDGED =
      new JobResult(Type.ACKNOWLEDGE, "", null, Duration.ZERO, Map.of());

  private final Type type;
  private final String message;
  private final @Nullable Throwable cause;
  private final Duration delay;
  private final Map<String, List<String>> headers;

  private JobResult(
      Type type,
      String message,
      @Nullable Throwable cause,
      Duration delay,
      Map<String, List<String>> headers) {
    this.type = type;
    this.message = message;
    this.cause = cause;
    this.delay = delay;
    this.headers = headers;
  }

  /**
   * Returns the result of a job that is done.
   *
   * @return always the same result
   */
  public static JobResult acknowledge() {
    return ACKNOWLEDGED;
  }

  /**
   * Returns the result of a job that has failed for good.
   *
   * @param message the reason, for the server's log
   * @return the result
   */
  public static JobResult reject(String message) {
    return new JobResult(Type.REJECT, message, null, Duration.ZERO, Map.of());
  }

  /**
   * Returns the result of a job that has failed for good, because of an exception.
   *
   * @param cause the exception; its class and message are in the server's log
   * @return the result
   */
  public static JobResult reject(Throwable cause) {
    return reject(ExceptionText.firstLine(cause)).because(cause);
  }

  /**
   * Returns the result of a job that is attempted again at once.
   *
   * @param message the reason, for the server's log
   * @return the result
   */
  public static JobResult requeue(String message) {
    return requeue(message, Duration.ZERO);
  }

  /**
   * Returns the result of a job that is attempted again later.
   *
   * @param message the reason, for the server's log
   * @param delay the time until then; rounded up to whole seconds
   * @return the result
   * @throws IllegalArgumentException if the delay is negative, or longer than 2<sup>31</sup> - 1
   *     seconds
   */
  public static JobResult requeue(String message, Duration delay) {
    return new JobResult(Type.REQUEUE, message, null, Delays.checked(delay), Map.of());
  }

  /**
   * Returns the result of a job that is given back, and delivered again at once.
   *
   * @param message the reason, for the server's log
   * @return the result
   */
  public static JobResult redeliver(String message) {
    return redeliver(message, Duration.ZERO);
  }

  /**
   * Returns the result of a job that is given back, and delivered again later.
   *
   * @param message the reason, for the server's log
   * @param delay the time until then; rounded up to whole seconds
   * @return the result
   * @throws IllegalArgumentException if the delay is negative, or longer than 2<sup>31</sup> - 1
   *     seconds
   */
  public static JobResult redeliver(String message, Duration delay) {
    return new JobResult(Type.REDELIVER, message, null, Delays.checked(delay), Map.of());
  }

  /**
   * Returns this result with a header for the next attempt. It replaces the values that the job has
   * under this name.
   *
   * @param name the name; upper and lower case are the same
   * @param values its values
   * @return the result
   * @throws IllegalStateException if this is not the result of {@link #requeue(String)}: the server
   *     takes headers from no other
   */
  public JobResult withHeader(String name, String... values) {
    if (type != Type.REQUEUE) {
      throw new IllegalStateException(
          "expected a result of requeue(…) for the header \""
              + name
              + "\" but was "
              + this
              + ": the server takes headers from no other result");
    }
    return new JobResult(
        type, message, cause, delay, HeaderNames.with(headers, name, List.of(values)));
  }

  /** Returns this result with the exception that led to it. */
  JobResult because(@Nullable Throwable exception) {
    return new JobResult(type, message, exception, delay, headers);
  }

  /**
   * Returns whether the job is done.
   *
   * @return true for {@link #acknowledge}
   */
  public boolean isAcknowledged() {
    return type == Type.ACKNOWLEDGE;
  }

  /**
   * Returns whether the job has failed for good.
   *
   * @return true for {@link #reject(String)}
   */
  public boolean isRejected() {
    return type == Type.REJECT;
  }

  /**
   * Returns whether the job is attempted again.
   *
   * @return true for {@link #requeue(String)} and {@link #redeliver(String)}
   */
  public boolean isRequeued() {
    return type == Type.REQUEUE || type == Type.REDELIVER;
  }

  /**
   * Returns the reason.
   *
   * @return the message; empty for {@link #acknowledge}
   */
  public String message() {
    return message;
  }

  /**
   * Returns the exception that led to this result.
   *
   * @return the exception; empty if there was none
   */
  public Optional<Throwable> cause() {
    return Optional.ofNullable(cause);
  }

  /**
   * Returns the time until the next attempt.
   *
   * @return the delay; zero if there is none
   */
  public Duration delay() {
    return delay;
  }

  /**
   * Returns the headers that are added for the next attempt.
   *
   * @return names and values; immutable
   */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** Returns whether the job is attempted again as a new one, so that its attempt is counted. */
  boolean countsAttempt() {
    return type == Type.REQUEUE;
  }

  @Override
  public String toString() {
    return switch (type) {
      case ACKNOWLEDGE -> "acknowledge()";
      case REJECT -> "reject(" + message + ")";
      case REDELIVER -> "redeliver(" + message + ", " + delay + ")";
      case REQUEUE -> "requeue(" + message + ", " + delay + ", " + headers + ")";
    };
  }
}
