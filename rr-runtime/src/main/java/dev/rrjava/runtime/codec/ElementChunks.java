package dev.rrjava.runtime.codec;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The chunks of one body of several objects, in order; for one thread. */
final class ElementChunks<T> {
  private final Framing framing;
  private final BodyEncoder<T> encoder;
  private boolean isEmpty = true;

  ElementChunks(Framing framing, BodyEncoder<T> encoder) {
    this.framing = framing;
    this.encoder = encoder;
  }

  byte[] next(T element) {
    try {
      byte[] chunk = framing.frame(encoder.encode(element), isEmpty);
      isEmpty = false;
      return chunk;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] end() {
    return framing.end(isEmpty);
  }
}
