package dev.rrjava.test;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.services.Services;
import java.net.URI;

/** The development server, whose jobs are handled by processes, if there are any. */
final class DevelopmentServer implements TestServer.Running {
  private final DevServer server;
  private final ServerAccess access;

  DevelopmentServer(DevServer server, ServerAccess access) {
    this.server = server;
    this.access = access;
  }

  @Override
  public URI uri() {
    return server.uri();
  }

  @Override
  public Services services() {
    return access.services();
  }

  @Override
  public void close() {
    access.close();
    server.close();
  }
}
