package dev.rrjava.devserver.rpc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values in memory, as RoadRunner's driver {@code memory} keeps them: the time that an entry exists
 * is cut to whole seconds, and one that would exist for less than a second exists for ever.
 */
final class KeyValueStorage {
  private final Clock clock;
  private final Map<String, Entry> entries = new HashMap<>();

  /**
   * A value.
   *
   * @param timeout when it expires, as the worker wrote it; empty for never
   * @param end when it expires; null for never
   */
  record Entry(byte[] value, String timeout, @Nullable Instant end) {}

  KeyValueStorage(Clock clock) {
    this.clock = clock;
  }

  synchronized Optional<Entry> get(String key) {
    Entry entry = entries.get(key);
    if (entry != null && entry.end() != null && !entry.end().isAfter(clock.instant())) {
      entries.remove(key);
      return Optional.empty();
    }
    return Optional.ofNullable(entry);
  }

  synchronized void set(String key, byte[] value, String timeout) throws RpcFailure {
    Instant end = end(timeout);
    entries.put(key, new Entry(value, end == null ? "" : timeout, end));
  }

  /**
   * Sets when an entry expires. As with RoadRunner, an entry that had no end gets the value of the
   * request, and one that did not exist is created.
   */
  synchronized void expire(String key, byte[] value, String timeout) throws RpcFailure {
    Instant end = end(timeout);
    Optional<Entry> entry = get(key);
    boolean hadEnd = entry.isPresent() && entry.get().end() != null;
    if (end != null && hadEnd) {
      entries.put(key, new Entry(entry.get().value(), entry.get().timeout(), end));
    } else {
      entries.put(key, new Entry(value, end == null ? "" : timeout, end));
    }
  }

  private @Nullable Instant end(String timeout) throws RpcFailure {
    if (timeout.isEmpty()) {
      return null;
    }
    Instant now = clock.instant();
    try {
      long seconds = Duration.between(now, Instant.parse(timeout)).toSeconds();
      return seconds <= 0 ? null : now.plusSeconds(seconds);
    } catch (DateTimeParseException e) {
      throw new RpcFailure(
          "expected a time such as 2026-11-28T12:00:00Z (RFC 3339) but was \"" + timeout + "\"");
    }
  }

  synchronized void delete(String key) {
    entries.remove(key);
  }

  synchronized void clear() {
    entries.clear();
  }
}
