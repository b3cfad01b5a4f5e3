package dev.rrjava.devserver;

import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.gateway.ClientRequestHandler;
import dev.rrjava.devserver.http.Front;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/** Accepts no requests, since the configuration has no section {@code http}. */
enum NoFront implements PreparedFront, Front {
  INSTANCE;

  @Override
  public Front open(ClientRequestHandler handler, HttpSettings settings, Duration grace) {
    return this;
  }

  @Override
  public Optional<InetSocketAddress> address() {
    return Optional.empty();
  }

  @Override
  public Optional<InetSocketAddress> encryptedAddress() {
    return Optional.empty();
  }

  @Override
  public void close() {
    // It does not listen.
  }
}
