package dev.rrjava.devserver.rpc;

import java.io.IOException;
import java.net.InetSocketAddress;

/** Thrown if the server can't listen at the address of the metrics. */
public final class MetricsAddressException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient InetSocketAddress address;

  MetricsAddressException(InetSocketAddress address, IOException cause) {
    super("metrics.address " + address + ": " + cause.getMessage(), cause);
    this.address = address;
  }

  /**
   * Returns the address.
   *
   * @return the configured address
   */
  public InetSocketAddress address() {
    return address;
  }
}
