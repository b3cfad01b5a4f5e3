package dev.rrjava.devserver.status;

import dev.rrjava.devserver.config.StatusSettings;
import dev.rrjava.devserver.host.PluginPools;
import dev.rrjava.devserver.jobs.JobQueues;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;

/** Serves the checks of an orchestrator. */
public final class StatusServer implements AutoCloseable {
  private final PageServer server;
  private final StatusPage page;

  private StatusServer(PageServer server, StatusPage page) {
    this.server = server;
    this.page = page;
  }

  /**
   * Starts to listen.
   *
   * @param settings the address, and the status for workers that are not ready
   * @param pools the workers of each plugin
   * @param queues the queues of jobs; empty if there are none
   * @return the running server
   * @throws IOException if it can't listen at the address
   */
  public static StatusServer start(
      StatusSettings settings, PluginPools pools, Optional<JobQueues> queues) throws IOException {
    StatusPage page = new StatusPage(pools, queues, settings.unavailableStatus());
    return new StatusServer(PageServer.start(settings.address(), page), page);
  }

  /**
   * Returns the address at which it listens.
   *
   * @return the address with the actual port
   */
  public InetSocketAddress address() {
    return server.address();
  }

  /** Reports from now on that the server is shutting down. It is alive, but not ready. */
  public void stopping() {
    page.stopping();
  }

  @Override
  public void close() {
    server.close();
  }
}
