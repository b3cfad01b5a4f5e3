package dev.rrjava.runtime.codec;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The chunks of what an iterator gives, and the end behind them. */
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
    if (elements.hasNext()) {
      return chunks.next(elements.next());
    }
    isEnded = true;
    return chunks.end();
  }

  @Override
  public void close() throws IOException {
    if (elements instanceof AutoCloseable resource) {
      try {
        resource.close();
      } catch (IOException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException("closing the elements of a response", e);
      }
    }
  }
}
