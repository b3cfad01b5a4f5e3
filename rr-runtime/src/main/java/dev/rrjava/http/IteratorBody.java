package dev.rrjava.http;

import java.io.IOException;
import java.util.Iterator;

/**
 * The elements of an iterator: strings, byte arrays or events; each is sent as a separate chunk.
 */
record IteratorBody(Iterator<?> elements) implements Body.Streamed {

  @Override
  public void writeTo(BodyOutputStream out) throws IOException {
    while (elements.hasNext()) {
      out.chunk(ChunkElement.bytes(elements.next()));
    }
  }

  @Override
  public void close() throws IOException {
    if (elements instanceof AutoCloseable resource) {
      try {
        resource.close();
      } catch (IOException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException("can't close the iterator of a response", e);
      }
    }
  }
}
