package dev.rrjava.relay;

import java.io.Closeable;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The two streams of bytes between a worker and its host. Neither stream is buffered: a read or
 * write of it is one of the medium underneath. For one thread at a time.
 */
public interface Relay extends Closeable {

  /**
   * What the other side sends. {@link InputStream#available} tells without waiting whether
   * something has come.
   *
   * @return the input, closed with the relay
   */
  InputStream input();

  /**
   * What goes to the other side.
   *
   * @return the output, closed with the relay
   */
  OutputStream output();

  /**
   * Returns a relay over two streams. Closing it closes the output first, so that the other side
   * sees the end.
   *
   * @param input the bytes from the other side
   * @param output the bytes to the other side
   * @return the relay
   */
  static Relay of(InputStream input, OutputStream output) {
    return new StreamRelay(input, output);
  }
}
