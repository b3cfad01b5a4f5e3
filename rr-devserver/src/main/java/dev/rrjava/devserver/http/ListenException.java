package dev.rrjava.devserver.http;

import java.io.IOException;
import java.net.InetSocketAddress;

/** Thrown if the server can't listen at an address. */
public final class ListenException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient InetSocketAddress address;

  /**
   * Creates an exception.
   *
   * @param key the key of the address, such as {@code http.address}
   * @param address the address
   * @param cause why it can't be used
   */
  ListenException(String key, InetSocketAddress address, IOException cause) {
    super(cause.getMessage(), cause);
    this.key = key;
    this.address = address;
  }

  /**
   * Returns the key of the address.
   *
   * @return such as {@code http.address}
   */
  public String key() {
    return key;
  }

  /**
   * Returns the address.
   *
   * @return the address as configured
   */
  public InetSocketAddress address() {
    return address;
  }
}
