package dev.rrjava.devserver.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rrjava.logging.ServerLogHandler;
import dev.rrjava.rpc.RpcClient;
import dev.rrjava.rpc.RpcCodec;
import dev.rrjava.rpc.RpcErrorException;
import dev.rrjava.rpc.RpcUnavailableException;
import dev.rrjava.services.KeyValue;
import dev.rrjava.services.Lock;
import dev.rrjava.services.LockLostException;
import dev.rrjava.services.Services;
import dev.rrjava.services.contract.MetricsContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Calls the services of a real server. Skipped where there is none. */
@Timeout(120)
class ServicesUnderRoadRunnerTest extends MetricsContract {

  @TempDir private static Path directory;
  private static RoadRunnerServer server;
  private static Services services;

  @BeforeAll
  static void start() throws IOException {
    server = RoadRunnerServer.start(directory);
    services = Services.of(server.client());
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      services.rpc().close();
      server.close();
    }
  }

  @Override
  protected String page() throws IOException {
    return server.metrics();
  }

  @Override
  protected Services services() {
    return services;
  }

  @Override
  protected boolean endsWhenACounterDecreases() throws IOException {
    return !RoadRunnerUnderTest.isFrom30On();
  }

  @Test
  void serverThatIsRestartedKeepsNeitherLocksNorEntries() throws IOException {
    KeyValue cache = services.keyValue("cache");
    Lock lock = services.locks().acquire("r8", Duration.ofMinutes(1), Duration.ZERO);
    cache.set("x", "y");
    server = server.restart(directory);
    assertThat(lock.isHeld()).isFalse();
    assertThat(cache.get("x")).isEmpty();
    assertThatExceptionOfType(LockLostException.class).isThrownBy(lock::renew);
    lock.close(); // logs a warning
  }

  @Test
  void serverThatHasEndedIsUnavailable(@TempDir Path other) throws IOException {
    RpcClient client;
    try (RoadRunnerServer second = RoadRunnerServer.start(other)) {
      client = second.client();
      assertThat(version(client)).matches("\\d+\\..*");
    }
    try (client) {
      assertThatExceptionOfType(RpcUnavailableException.class).isThrownBy(() -> version(client));
    }
  }

  private static String version(RpcClient client) {
    String json =
        new String(
            client.call("rpc.Version", RpcCodec.JSON, bytes("true")), StandardCharsets.UTF_8);
    return json.replace("\"", "").strip();
  }

  @Test
  void recordKeepsItsLevelInTheLogOfTheServer() throws Exception {
    Logger logger = Logger.getAnonymousLogger();
    logger.setUseParentHandlers(false);
    ServerLogHandler handler = ServerLogHandler.of(services.rpc());
    logger.addHandler(handler);
    logger.log(Level.WARNING, "the sea is rough", new IllegalStateException("storm"));
    logger.severe("the harbour is closed");
    handler.close();
    String log = server.log();
    assertThat(line(log, "the sea is rough"))
        .containsIgnoringCase("warn")
        .contains("IllegalStateException: storm");
    assertThat(line(log, "the harbour is closed")).containsIgnoringCase("error");
  }

  private static String line(String log, String part) {
    return log.lines().filter(line -> line.contains(part)).findFirst().orElseThrow();
  }

  @Test
  void poolsOfAServerWithoutWorkersAreNone() {
    assertThat(services.pools().names()).isEmpty();
  }

  @Test
  void statusOfAnUnknownPluginIsAnError() {
    assertThatExceptionOfType(RpcErrorException.class)
        .isThrownBy(() -> services.status().status("nothing"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
