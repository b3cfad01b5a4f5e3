package dev.rrjava.codec;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The chunks of what an iterator gives, and the end behind them. */
@SuppressWarnings("try") // what it closes may throw anything
final class ChunkIterator<T> implements Iterator<byte[]>, AutoCloseable {
  private final Iterator<? extends T> elements;
  private final ElementChunks<T> chunks;
  private boolean isEnded;

  ChunkIterator(Iterator<? extends T> elements, ElementChunks<T> chunks) {
    this.elements = elements;
    this.chunks = chunks;
  }

  @Override
  public boolean hasNext() {
    return !isEnded;
  }

  @Override
  public byte[] next() {
    if (isEnded) {
      throw new NoSuchElementException();
    }
    while (elements.hasNext()) {
      byte[] chunk = chunks.next(elements.next());
      if (chunk != null) {
        return chunk;
      }
    }
    isEnded = true;
    return chunks.end();
  }

  /** The response that this is the body of says what failed. */
  @Override
  public void close() throws Exception {
    if (elements instanceof AutoCloseable resource) {
      resource.close();
    }
  }
}
