package dev.rrjava.relay;

import java.io.Closeable;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The two byte streams between a worker and its host. Neither stream is buffered: each read or
 * write is one of the underlying medium. Not thread-safe.
 */
public interface Relay extends Closeable {

  /**
   * Returns the stream from the other side. {@link InputStream#available} indicates, without
   * waiting, whether anything has arrived.
   *
   * @return the input, which is closed with the relay
   */
  InputStream input();

  /**
   * Returns the stream to the other side.
   *
   * @return the output, which is closed with the relay
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
