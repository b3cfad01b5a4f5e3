package dev.rrjava.devserver.e2e;

import dev.rrjava.rpc.RpcClient;
import dev.rrjava.services.Services;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The plugins of a real server. Skipped where there is none. */
@Timeout(120)
class PluginsUnderRoadRunnerTest extends PluginsContract {
  @TempDir private static Path directory;

  private static RoadRunnerUnderTest server;
  private static Services services;

  @BeforeAll
  static void start() throws Exception {
    PluginsConfiguration configuration = PluginsConfiguration.write(directory);
    server = RoadRunnerUnderTest.start(configuration.trial());
    services = Services.of(RpcClient.of(configuration.address()));
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      services.rpc().close();
      server.close();
    }
  }

  @Override
  Services services() {
    return services;
  }

  @Override
  int port() {
    return server.port();
  }

  @Override
  boolean isFrom30On() throws IOException {
    return RoadRunnerUnderTest.isFrom30On();
  }
}
