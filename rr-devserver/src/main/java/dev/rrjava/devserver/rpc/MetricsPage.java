package dev.rrjava.devserver.rpc;

import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.status.PageServer;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The page that Prometheus reads, at any path, as with RoadRunner.
 *
 * @param page writes it
 */
record MetricsPage(Supplier<String> page) implements PageServer.Page {
  private static final int OK = 200;

  @Override
  public PageServer.Reply reply(ClientRequest request) {
    return new PageServer.Reply(
        OK, Map.of("Content-Type", "text/plain; version=0.0.4; charset=utf-8"), page.get());
  }
}
