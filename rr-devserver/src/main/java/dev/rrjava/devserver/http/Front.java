package dev.rrjava.devserver.http;

import java.net.InetSocketAddress;
import java.util.Optional;

/** Where requests arrive. */
public interface Front extends AutoCloseable {

  /**
   * Returns the address at which it listens: that without encryption, if there is one.
   *
   * @return the address with the actual port; empty if it accepts no requests
   */
  Optional<InetSocketAddress> address();

  /**
   * Returns the address of encrypted connections.
   *
   * @return the address with the actual port; empty if there are no such connections
   */
  Optional<InetSocketAddress> encryptedAddress();

  /**
   * Stops listening, and waits for requests in progress, but not for clients that do not read. Ends
   * after a limited time in any case.
   */
  @Override
  void close();
}
