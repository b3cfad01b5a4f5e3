package dev.rrjava.devserver.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rrjava.logging.ServerLogHandler;
import dev.rrjava.metrics.Histogram;
import dev.rrjava.metrics.Metrics;
import dev.rrjava.rpc.RpcClient;
import dev.rrjava.rpc.RpcCodec;
import dev.rrjava.rpc.RpcErrorException;
import dev.rrjava.rpc.RpcUnavailableException;
import dev.rrjava.services.KeyValue;
import dev.rrjava.services.Lock;
import dev.rrjava.services.LockLostException;
import dev.rrjava.services.Services;
import dev.rrjava.services.contract.ServicesContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Calls the services of a real server. Skipped where there is none. */
@Timeout(120)
class ServicesUnderRoadRunnerTest extends ServicesContract {

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
  protected Services services() {
    return services;
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
  void metricsArePublishedByTheServer() throws Exception {
    Metrics metrics = Metrics.of(services.rpc());
    metrics.counter("tickets_total", "Tickets.", "harbour").add(3, "juist");
    metrics.gauge("queue_length", "Jobs.").set(7);
    Histogram durations =
        metrics.histogram("wait_seconds", "Waiting.", List.of(0.1, 1.0), "harbour");
    durations.observe(0.5, "juist");
    durations.observe(2, "juist");
    metrics.close();
    String page = server.metrics();
    assertThat(page.lines())
        .contains(
            "tickets_total{harbour=\"juist\"} 3",
            "queue_length 7",
            "wait_seconds_bucket{harbour=\"juist\",le=\"0.1\"} 0",
            "wait_seconds_bucket{harbour=\"juist\",le=\"1\"} 1",
            "wait_seconds_count{harbour=\"juist\"} 2");
  }

  @Test
  void metricsOfSeveralWorkersAreAddedUp() throws Exception {
    for (int worker = 0; worker < 2; worker++) {
      try (RpcClient client = server.client()) {
        Metrics metrics = Metrics.of(client);
        metrics.counter("shared_total", "Shared.").increment();
        metrics.close();
      }
    }
    assertThat(server.metrics().lines()).contains("shared_total 2");
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
