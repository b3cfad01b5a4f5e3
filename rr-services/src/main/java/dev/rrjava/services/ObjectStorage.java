package dev.rrjava.services;

import dev.rrjava.codec.BodyDecoder;
import dev.rrjava.codec.BodyEncoder;
import dev.rrjava.codec.BodyType;
import dev.rrjava.http.HttpException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key-value storage whose values are objects, in the format of a codec.
 *
 * @param <T> the type of the values
 */
public final class ObjectStorage<T> {
  private final KeyValue storage;
  private final BodyDecoder<T> decoder;
  private final BodyEncoder<T> encoder;
  private final BodyType<T> type;

  ObjectStorage(
      KeyValue storage, BodyDecoder<T> decoder, BodyEncoder<T> encoder, BodyType<T> type) {
    this.storage = storage;
    this.decoder = decoder;
    this.encoder = encoder;
    this.type = type;
  }

  /**
   * Returns a value.
   *
   * @param key the key
   * @return the value; empty if there is no such entry
   * @throws IllegalStateException if the value is not an object of this type
   */
  public Optional<T> get(String key) {
    return storage.get(key).map(value -> decode(key, value));
  }

  private T decode(String key, byte[] value) {
    T decoded;
    try {
      decoded = decoder.decode(new ByteArrayInputStream(value));
    } catch (IOException | HttpException e) {
      throw unreadable(key, e.getMessage(), e);
    }
    if (decoded == null) {
      throw unreadable(key, "it is null", null);
    }
    return decoded;
  }

  private IllegalStateException unreadable(
      String key, @Nullable String reason, @Nullable Exception cause) {
    return new IllegalStateException(
        "expected a value of type " + type + " at \"" + key + "\" in " + storage + ": " + reason,
        cause);
  }

  /**
   * Sets a value that does not expire.
   *
   * @param key the key
   * @param value the value
   */
  public void set(String key, T value) {
    storage.set(key, encode(key, value));
  }

  /**
   * Sets a value that expires.
   *
   * @param key the key
   * @param value the value
   * @param timeToLive how long it exists, more than zero
   * @throws IllegalArgumentException if the time is zero or negative, or longer than 106,751 days
   */
  public void set(String key, T value, Duration timeToLive) {
    storage.set(key, encode(key, value), timeToLive);
  }

  private byte[] encode(String key, T value) {
    try {
      return encoder.encode(value);
    } catch (IOException e) {
      throw new IllegalStateException(
          "the value for \"" + key + "\" in " + storage + " can't be written: " + e.getMessage(),
          e);
    }
  }

  /**
   * Deletes entries. Does nothing for those that do not exist.
   *
   * @param keys their keys
   */
  public void delete(String... keys) {
    storage.delete(keys);
  }
}
