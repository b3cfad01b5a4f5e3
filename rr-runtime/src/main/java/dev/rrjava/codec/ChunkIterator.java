package dev.rrjava.codec;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The chunks of the elements of an iterator, and the end after them. */
@SuppressWarnings("try") // closing may throw anything
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

  /** Closes the iterator. The response that has this body reports any exception. */
  @Override
  public void close() throws Exception {
    if (elements instanceof AutoCloseable resource) {
      resource.close();
    }
  }
}
