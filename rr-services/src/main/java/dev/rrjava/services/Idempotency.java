package dev.rrjava.services;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * Executes an action once for each key, although it is asked for more than once: a job that a queue
 * delivers again, or a request with a field {@code Idempotency-Key} that a client sends again. The
 * result is kept in a key-value storage, and returned instead.
 *
 * <pre>{@code
 * Idempotency payments = Idempotency.of(services.keyValue("payments"), services.locks());
 * String receipt = payments.once(key, Duration.ofDays(1), () -> pay(order));
 * }</pre>
 *
 * <p>What it guarantees:
 *
 * <ul>
 *   <li>After an action has returned, and its result has been stored, no other action is executed
 *       for this key, until the time has passed or the storage has lost the result. Whether it
 *       survives a restart of the server depends on the driver of the storage.
 *   <li>While an action is executed, no other one is for this key, on all workers of one server:
 *       they wait. This ends with the lease, with a restart of the server, and where servers do not
 *       share one: locks are those of one server.
 *   <li>If the action throws, nothing is stored, and the next call executes its own.
 *   <li>If the worker dies, or the server can't be reached, after the action has done its work and
 *       before its result is stored, the next call executes its own <em>again</em>. An action that
 *       must not happen twice even then has to store its result together with its work, in one
 *       transaction of a database.
 * </ul>
 *
 * <p>Thread-safe.
 */
public final class Idempotency {
  /** How long an action may take, unless another lease is given. */
  public static final Duration DEFAULT_LEASE = Duration.ofMinutes(1);

  private static final String PREFIX = "once:";

  /** Before each result, since a storage may not tell an empty value from none. */
  private static final byte MARK = 1;

  private final KeyValue results;
  private final Locks locks;
  private final Duration lease;

  /**
   * An action with a result.
   *
   * @param <E> what it throws
   */
  @FunctionalInterface
  public interface Action<E extends Exception> {
    /**
     * Executes the action.
     *
     * @return the result, which is stored
     * @throws E any exception; nothing is stored then
     */
    String execute() throws E;
  }

  private Idempotency(KeyValue results, Locks locks, Duration lease) {
    this.results = results;
    this.locks = locks;
    this.lease = lease;
  }

  /**
   * Returns an object with a {@linkplain #DEFAULT_LEASE lease of a minute}.
   *
   * @param results the storage for results; several objects may share one
   * @param locks the locks of the server
   * @return the object
   */
  public static Idempotency of(KeyValue results, Locks locks) {
    return new Idempotency(results, locks, DEFAULT_LEASE);
  }

  /**
   * Returns an object with another lease.
   *
   * @param longest how long an action may take. After this time another call no longer waits for
   *     it; the next one executes its own
   * @return a new object
   * @throws IllegalArgumentException if the time is zero or negative, or longer than 106,751 days
   */
  public Idempotency withLease(Duration longest) {
    return new Idempotency(results, locks, Durations.positive("lease", longest));
  }

  /**
   * Executes an action, or returns the result of the one that was executed for this key. Waits
   * while one is being executed.
   *
   * @param <E> what the action throws
   * @param key says what is done: the id of a job, or the key of a client together with who it is
   * @param remembered how long the result is stored, more than zero
   * @param action the action
   * @return its result, or the stored one
   * @throws E what the action throws
   * @throws LockUnavailableException if another action is being executed for longer than the lease
   * @throws IllegalArgumentException if the key is blank, or the time is zero or negative, or
   *     longer than 106,751 days
   */
  public <E extends Exception> String once(String key, Duration remembered, Action<E> action)
      throws E {
    Duration time = Durations.positive("time for which the result is remembered", remembered);
    String name = name(key);
    Optional<String> known = stored(name);
    if (known.isPresent()) {
      return known.get();
    }
    // Results of other storages are others: their actions need not wait, and may be nested.
    Lock lock = locks.acquire(results.name() + ":" + name, lease, lease);
    try {
      Optional<String> meanwhile = stored(name);
      if (meanwhile.isPresent()) {
        return meanwhile.get();
      }
      String result =
          Objects.requireNonNull(
              action.execute(), "an action must return a result but returned null");
      results.set(name, marked(result), time);
      return result;
    } finally {
      lock.close();
    }
  }

  /**
   * Returns the result of the action that was executed for a key.
   *
   * @param key the key
   * @return the result; empty if there is none, or no longer
   */
  public Optional<String> result(String key) {
    return stored(name(key));
  }

  private static String name(String key) {
    if (key.isBlank()) {
      throw new IllegalArgumentException(
          "expected a key that is not blank but was \"" + key + "\"");
    }
    return PREFIX + key;
  }

  private Optional<String> stored(String name) {
    return results
        .get(name)
        .map(value -> new String(value, 1, value.length - 1, StandardCharsets.UTF_8));
  }

  private static byte[] marked(String result) {
    byte[] text = result.getBytes(StandardCharsets.UTF_8);
    byte[] value = Arrays.copyOf(new byte[] {MARK}, 1 + text.length);
    System.arraycopy(text, 0, value, 1, text.length);
    return value;
  }
}
