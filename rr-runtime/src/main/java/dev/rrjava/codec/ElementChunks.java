package dev.rrjava.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The chunks of one body with several objects, in order. Not thread-safe. The elements of an array
 * are buffered, since no client processes them before the end of the array: a chunk is sent with
 * the first of them, then when it is large or when some time has passed since the last one.
 */
final class ElementChunks<T> {
  /** The size, in bytes, above which larger chunks hardly save anything. */
  static final int ENOUGH_BYTES = 16 * 1024;

  /** Makes each element of a slow source leave as soon as it arrives. */
  static final long ENOUGH_NANOS = 10_000_000;

  /** The JSON for null, which codecs do not write. */
  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final Framing framing;
  private final BodyEncoder<T> encoder;
  private final LongSupplier nanoTime;
  private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
  private long lastDeparture;
  private boolean isEmpty = true;

  ElementChunks(Framing framing, BodyEncoder<T> encoder) {
    this(framing, encoder, System::nanoTime);
  }

  ElementChunks(Framing framing, BodyEncoder<T> encoder, LongSupplier nanoTime) {
    this.framing = framing;
    this.encoder = encoder;
    this.nanoTime = nanoTime;
    this.lastDeparture = nanoTime.getAsLong() - ENOUGH_NANOS;
  }

  /** Returns the chunk to send with an element; null if it waits for others. */
  byte @Nullable [] next(@Nullable T element) {
    try {
      byte[] framed = framing.frame(element == null ? NULL : encoder.encode(element), isEmpty);
      isEmpty = false;
      return framing.isGathered() ? gather(framed) : framed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte @Nullable [] gather(byte[] framed) {
    long now = nanoTime.getAsLong();
    boolean leaves =
        gathered.size() + framed.length >= ENOUGH_BYTES || now - lastDeparture >= ENOUGH_NANOS;
    if (leaves) {
      lastDeparture = now;
      return withGathered(framed);
    }
    gathered.writeBytes(framed);
    return null;
  }

  byte[] end() {
    return withGathered(framing.end(isEmpty));
  }

  private byte[] withGathered(byte[] last) {
    if (gathered.size() == 0) {
      return last;
    }
    gathered.writeBytes(last);
    byte[] chunk = gathered.toByteArray();
    gathered.reset();
    return chunk;
  }
}
