package dev.rrjava.devserver.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.rpc.RpcClient;
import dev.rrjava.services.ServerProgram;
import dev.rrjava.services.Services;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The plugins of the development server do what those of RoadRunner do. */
@Timeout(120)
class PluginsUnderDevelopmentServerTest extends PluginsContract {
  @TempDir private static Path directory;

  @SuppressWarnings("NullAway.Init") // there for all tests
  private static DevServer server;

  @SuppressWarnings("NullAway.Init") // there for all tests
  private static Services services;

  @BeforeAll
  static void start() throws IOException {
    PluginsConfiguration configuration = PluginsConfiguration.write(directory);
    server =
        DevServer.processes(configuration.trial().file())
            .workDirectory(directory)
            .output(line -> {})
            .start();
    services = Services.of(RpcClient.of(configuration.address()));
  }

  @AfterAll
  static void stop() {
    services
        .programs()
        .start(
            ServerProgram.of("left", List.of("sleep", "3600"))
                .withStopTimeout(Duration.ofSeconds(1)));
    services.rpc().close();
    server.close();
    assertThat(ProcessHandle.current().children()).as("programs that were started").isEmpty();
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
  boolean isFrom30On() {
    return true;
  }
}
