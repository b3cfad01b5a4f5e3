package dev.rrjava.runtime.relay;

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
   * Opens the worker's end of a relay. For {@linkplain RelayAddress.Pipes pipes} this takes
   * standard input and output away from the rest of the program for good; see {@link
   * StandardStreams}.
   *
   * @param address where the host listens
   * @return the relay; the caller closes it
   * @throws RelayException when nobody answers there
   */
  static Relay open(RelayAddress address) {
    if (address instanceof RelayAddress.Tcp tcp) {
      return SocketRelay.connect(tcp);
    }
    if (address instanceof RelayAddress.Unix unix) {
      return SocketRelay.connect(unix);
    }
    return StandardStreams.claim();
  }
}
