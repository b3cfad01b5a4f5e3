package dev.rrjava.test;

import dev.rrjava.rpc.RpcClient;
import dev.rrjava.services.Services;
import org.jspecify.annotations.Nullable;

/** The services of a server, as a test reaches them. */
final class ServerAccess implements AutoCloseable {
  private final String missing;
  private final @Nullable Services services;

  /** Creates access to a server without services. */
  ServerAccess(String missing) {
    this.missing = missing;
    this.services = null;
  }

  private ServerAccess(Services services) {
    this.missing = "";
    this.services = services;
  }

  /** Returns access to a server with an RPC. Nothing is connected yet. */
  static ServerAccess at(String address) {
    return new ServerAccess(Services.of(RpcClient.of(address)));
  }

  Services services() {
    Services reached = services;
    if (reached == null) {
      throw new IllegalStateException("services: " + missing);
    }
    return reached;
  }

  @Override
  public void close() {
    Services reached = services;
    if (reached != null) {
      reached.rpc().close();
    }
  }
}
