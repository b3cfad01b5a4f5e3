package dev.rrjava.services;

import com.google.protobuf.ByteString;
import dev.rrjava.codec.BodyCodec;
import dev.rrjava.codec.BodyType;
import dev.rrjava.internal.rpc.MessageCalls;
import dev.rrjava.internal.rpc.message.KeyValueMessages.Item;
import dev.rrjava.internal.rpc.message.KeyValueMessages.Request;
import dev.rrjava.internal.rpc.message.KeyValueMessages.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A key-value storage of the server, which all workers share: in its memory, or in BoltDB,
 * Memcached or Redis, as configured.
 *
 * <p>An entry lives until it is deleted, or for a <i>time to live</i>, after which it expires by
 * itself. Drivers count in seconds; a time to live that is not a whole number of them is rounded
 * up.
 */
public final class KeyValue {
  /**
   * Drivers cut what is left of a second, when they convert the time at which an entry expires to
   * the time until then. The driver {@code memory} keeps an entry for ever if nothing is left.
   */
  private static final Duration CUT_OFF = Duration.ofMillis(999);

  private final MessageCalls calls;
  private final String storage;

  KeyValue(MessageCalls calls, String storage) {
    this.calls = calls;
    this.storage = storage;
  }

  /**
   * Returns a view of this storage whose values are objects.
   *
   * @param codec writes and reads the objects
   * @param type their class
   * @param <T> their type
   * @return the view
   * @throws IllegalArgumentException if the codec does not support this type
   */
  public <T> ObjectStorage<T> objects(BodyCodec codec, Class<T> type) {
    return objects(codec, BodyType.of(type));
  }

  /**
   * Returns a view of this storage whose values are objects of a type with type arguments.
   *
   * @param codec writes and reads the objects
   * @param type their type
   * @param <T> their type
   * @return the view
   * @throws IllegalArgumentException if the codec does not support this type
   */
  public <T> ObjectStorage<T> objects(BodyCodec codec, BodyType<T> type) {
    return new ObjectStorage<>(this, codec.decoder(type), codec.encoder(type), type);
  }

  /**
   * Returns a value.
   *
   * @param key the key
   * @return the value; empty if there is no such entry
   */
  public Optional<byte[]> get(String key) {
    return Optional.ofNullable(getAll(List.of(key)).get(key));
  }

  /**
   * Returns a value that is text.
   *
   * @param key the key
   * @return the value, decoded as UTF-8; empty if there is no such entry
   */
  public Optional<String> getText(String key) {
    return get(key).map(value -> new String(value, StandardCharsets.UTF_8));
  }

  /**
   * Returns several values with one call.
   *
   * @param keys the keys
   * @return the values of those that exist, in the order of the keys
   */
  public Map<String, byte[]> getAll(Collection<String> keys) {
    Map<String, byte[]> found = new LinkedHashMap<>();
    for (Item item : call("kv.MGet", ofKeys(keys)).getItemsList()) {
      found.put(item.getKey(), item.getValue().toByteArray());
    }
    Map<String, byte[]> ordered = new LinkedHashMap<>();
    for (String key : keys) {
      byte[] value = found.get(key);
      if (value != null) {
        ordered.put(key, value);
      }
    }
    return ordered;
  }

  /**
   * Returns whether there is an entry.
   *
   * @param key the key
   * @return true if it exists
   */
  public boolean contains(String key) {
    return !containing(List.of(key)).isEmpty();
  }

  /**
   * Returns which entries exist.
   *
   * @param keys the keys
   * @return those that exist, in the order of the keys
   */
  public Set<String> containing(Collection<String> keys) {
    Set<String> existing = new LinkedHashSet<>(keys);
    existing.retainAll(
        call("kv.Has", ofKeys(keys)).getItemsList().stream().map(Item::getKey).toList());
    return existing;
  }

  /**
   * Sets a value that does not expire.
   *
   * @param key the key
   * @param value the value
   */
  public void set(String key, byte[] value) {
    call("kv.Set", ofItems(List.of(item(key, value).build())));
  }

  /**
   * Sets a value that expires.
   *
   * @param key the key
   * @param value the value
   * @param timeToLive how long it exists, more than zero
   * @throws IllegalArgumentException if the time is zero or negative, or longer than 106,751 days
   */
  public void set(String key, byte[] value, Duration timeToLive) {
    setAll(Map.of(key, value), timeToLive);
  }

  /**
   * Sets a text that does not expire.
   *
   * @param key the key
   * @param value the value, which is stored as UTF-8
   */
  public void set(String key, String value) {
    set(key, value.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Sets a text that expires.
   *
   * @param key the key
   * @param value the value, which is stored as UTF-8
   * @param timeToLive how long it exists, more than zero
   * @throws IllegalArgumentException if the time is zero or negative, or longer than 106,751 days
   */
  public void set(String key, String value, Duration timeToLive) {
    set(key, value.getBytes(StandardCharsets.UTF_8), timeToLive);
  }

  /**
   * Sets several values that do not expire, with one call.
   *
   * @param values keys and values
   */
  public void setAll(Map<String, byte[]> values) {
    call(
        "kv.Set",
        ofItems(
            values.entrySet().stream()
                .map(entry -> item(entry.getKey(), entry.getValue()).build())
                .toList()));
  }

  /**
   * Sets several values that expire at the same time, with one call.
   *
   * @param values keys and values
   * @param timeToLive how long they exist, more than zero
   * @throws IllegalArgumentException if the time is zero or negative, or longer than 106,751 days
   */
  public void setAll(Map<String, byte[]> values, Duration timeToLive) {
    String end = end(timeToLive);
    call(
        "kv.Set",
        ofItems(
            values.entrySet().stream()
                .map(entry -> item(entry.getKey(), entry.getValue()).setTimeout(end).build())
                .toList()));
  }

  /**
   * Changes when an entry expires. Does nothing if there is no such entry.
   *
   * <p>Reads the value first and sends it along, since the driver {@code memory} loses it
   * otherwise: a value that is set between the two calls may be replaced by the earlier one. With
   * that driver {@link #expiry} may still return the earlier instant.
   *
   * @param key the key
   * @param timeToLive how long it exists from now on, more than zero
   * @throws IllegalArgumentException if the time is zero or negative, or longer than 106,751 days
   */
  public void expireAfter(String key, Duration timeToLive) {
    String end = end(timeToLive);
    get(key)
        .ifPresent(
            value ->
                call("kv.MExpire", ofItems(List.of(item(key, value).setTimeout(end).build()))));
  }

  /**
   * Returns when an entry expires.
   *
   * @param key the key
   * @return the instant; empty if there is no such entry, or if it does not expire
   */
  public Optional<Instant> expiry(String key) {
    return call("kv.TTL", ofKeys(List.of(key))).getItemsList().stream()
        .filter(item -> item.getKey().equals(key) && !item.getTimeout().isEmpty())
        .findFirst()
        .map(item -> instant(item.getTimeout()));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text); // with the offset of any time zone
    } catch (DateTimeParseException e) {
      throw new IllegalStateException(
          "kv.TTL: expected an instant such as 2026-01-31T12:00:00Z but was \"" + text + "\"", e);
    }
  }

  /**
   * Deletes entries. Does nothing for those that do not exist.
   *
   * @param keys their keys
   */
  public void delete(String... keys) {
    delete(List.of(keys));
  }

  /**
   * Deletes entries with one call. Does nothing for those that do not exist.
   *
   * @param keys their keys
   */
  public void delete(Collection<String> keys) {
    call("kv.Delete", ofKeys(keys));
  }

  /** Deletes all entries of this storage. */
  public void clear() {
    calls.call("kv.Clear", Request.newBuilder().setStorage(storage).build(), Response.parser());
  }

  /** The server rejects calls without keys, which have nothing to do. */
  private Response call(String method, Request request) {
    return request.getItemsCount() == 0
        ? Response.getDefaultInstance()
        : calls.call(method, request, Response.parser());
  }

  private Request ofKeys(Collection<String> keys) {
    return ofItems(keys.stream().map(key -> item(key).build()).toList());
  }

  private Request ofItems(Collection<Item> items) {
    return Request.newBuilder().setStorage(storage).addAllItems(items).build();
  }

  private static Item.Builder item(String key, byte[] value) {
    return item(key).setValue(ByteString.copyFrom(value));
  }

  private static Item.Builder item(String key) {
    if (key.isBlank()) {
      throw new IllegalArgumentException(
          "expected a key that is not blank but was \"" + key + "\"");
    }
    return Item.newBuilder().setKey(key);
  }

  private static String end(Duration timeToLive) {
    return Instant.now()
        .plus(Durations.positive("time to live", timeToLive))
        .plus(CUT_OFF)
        .toString();
  }

  String name() {
    return storage;
  }

  @Override
  public String toString() {
    return "storage " + storage;
  }
}
