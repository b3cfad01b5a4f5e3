package dev.rrjava.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The elements of a stream: strings, byte arrays or events; each is sent as a separate chunk. */
record StreamBody(Stream<?> elements) implements Body.Streamed {

  @Override
  public void writeTo(BodyOutputStream out) throws IOException {
    try {
      // Pushed, not pulled: an iterator over a flat-mapped stream holds elements back.
      elements.sequential().forEachOrdered(new Chunks(out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() {
    elements.close();
  }

  /** Sends each element. */
  private record Chunks(BodyOutputStream out) implements Consumer<Object> {

    @Override
    public void accept(Object element) {
      try {
        out.chunk(ChunkElement.bytes(element));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
