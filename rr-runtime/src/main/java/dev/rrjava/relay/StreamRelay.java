package dev.rrjava.relay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A relay of two streams. Closes the output first, so that the other side sees the end. */
record StreamRelay(InputStream input, OutputStream output) implements Relay {

  @Override
  public void close() throws IOException {
    try (input;
        output) {
      // Both are closed, whatever either of them throws.
    }
  }
}
