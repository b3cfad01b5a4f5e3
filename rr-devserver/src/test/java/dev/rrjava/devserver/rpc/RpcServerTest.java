package dev.rrjava.devserver.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rrjava.devserver.config.MetricsSettings;
import dev.rrjava.devserver.config.MetricsSettings.CollectorSettings;
import dev.rrjava.devserver.config.MetricsSettings.CollectorType;
import dev.rrjava.devserver.config.RpcSettings;
import dev.rrjava.devserver.host.Console;
import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.logging.ServerLogHandler;
import dev.rrjava.relay.RelayAddress;
import dev.rrjava.rpc.RpcClient;
import dev.rrjava.rpc.RpcCodec;
import dev.rrjava.rpc.RpcErrorException;
import dev.rrjava.rpc.RpcUnavailableException;
import dev.rrjava.services.Services;
import dev.rrjava.services.contract.MetricsContract;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The services of the development server do what those of RoadRunner do. */
@Timeout(60)
class RpcServerTest extends MetricsContract {
  @TempDir private static Path directory;

  private static final List<String> OUTPUT = new CopyOnWriteArrayList<>();

  @SuppressWarnings("NullAway.Init") // there for all tests
  private static RpcServer server;

  private static int metricsPort;

  @SuppressWarnings("NullAway.Init") // there for all tests
  private static Services services;

  @BeforeAll
  static void start() throws IOException {
    metricsPort = FreePorts.choose();
    server = RpcServer.start(settings("rpc.sock", true), OUTPUT::add);
    services = Services.of(client("rpc.sock"));
  }

  private static MetricsSettings metrics() {
    return new MetricsSettings(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), metricsPort),
        List.of(
            new CollectorSettings(
                "configured",
                "app_configured",
                CollectorType.HISTOGRAM,
                "From the file.",
                List.of(),
                List.of(0.5, 1e6))));
  }

  private static RpcSettings settings(String socket, boolean hasServices) {
    return new RpcSettings(
        new RelayAddress.Unix(directory.resolve(socket)),
        "unix://" + socket,
        hasServices ? Set.of("cache") : Set.of(),
        hasServices,
        hasServices,
        hasServices ? Optional.of(metrics()) : Optional.empty());
  }

  private static RpcSettings withLog(String socket) {
    return new RpcSettings(
        new RelayAddress.Unix(directory.resolve(socket)),
        "unix://" + socket,
        Set.of(),
        false,
        true,
        Optional.empty());
  }

  private static RpcClient client(String socket) {
    return RpcClient.of("unix://" + directory.resolve(socket));
  }

  @AfterAll
  static void stop() {
    services.rpc().close();
    server.close();
    assertThat(directory.resolve("rpc.sock")).doesNotExist();
  }

  @Override
  protected String page() throws IOException {
    try (InputStream page =
        URI.create("http://127.0.0.1:" + metricsPort + "/metrics").toURL().openStream()) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void collectorsOfTheConfigurationAreThereFromTheBeginning() throws IOException {
    assertThat(page().lines())
        .containsSequence(
            "# HELP app_configured From the file.",
            "# TYPE app_configured histogram",
            "app_configured_bucket{le=\"0.5\"} 0",
            "app_configured_bucket{le=\"1e+06\"} 0",
            "app_configured_bucket{le=\"+Inf\"} 0",
            "app_configured_sum 0",
            "app_configured_count 0");
  }

  @Override
  protected Services services() {
    return services;
  }

  @Test
  void recordsAreShownWithTheirLevelAndStackTrace() {
    Logger logger = Logger.getAnonymousLogger();
    logger.setUseParentHandlers(false);
    ServerLogHandler handler = ServerLogHandler.of(services.rpc());
    logger.addHandler(handler);
    logger.log(Level.WARNING, "the sea is rough", new IllegalStateException("storm"));
    handler.close();
    assertThat(OUTPUT)
        .anyMatch(line -> line.startsWith("[log] WARNING the sea is rough"))
        .contains("[log] java.lang.IllegalStateException: storm");
  }

  @Test
  void servicesThatAreNotConfiguredAreNotThere() throws IOException {
    try (RpcClient client = client("bare.sock")) {
      requireOnlyVersion(client);
      assertThatExceptionOfType(RpcUnavailableException.class).isThrownBy(() -> version(client));
    }
  }

  private static void requireOnlyVersion(RpcClient client) throws IOException {
    try (RpcServer bare = RpcServer.start(settings("bare.sock", false), OUTPUT::add)) {
      assertThat(bare).isNotNull();
      assertThat(version(client)).isEqualTo("\"3.0.0-devserver\"");
      for (String method : List.of("kv.Has", "lock.Lock", "app.InfoWithContext", "service.List")) {
        assertThatExceptionOfType(RpcErrorException.class)
            .isThrownBy(() -> client.call(method, RpcCodec.PROTOBUF, new byte[0]))
            .withMessageContaining("rpc: can't find service " + method);
      }
    }
  }

  private static String version(RpcClient client) {
    byte[] message = "true".getBytes(StandardCharsets.UTF_8);
    return new String(client.call("rpc.Version", RpcCodec.JSON, message), StandardCharsets.UTF_8);
  }

  @Test
  void messageThatCanNotBeDecodedIsAnError() {
    assertThatExceptionOfType(RpcErrorException.class)
        .isThrownBy(
            () -> services.rpc().call("kv.Has", RpcCodec.PROTOBUF, new byte[] {(byte) 0xff}));
    assertThat(services.keyValue("cache").contains("x")).isFalse();
  }

  @Test
  void callThatTheServerFailsToExecuteHasAReply() throws IOException {
    Console broken =
        line -> {
          throw new IllegalStateException("the terminal is broken");
        };
    try (RpcServer second = RpcServer.start(withLog("broken.sock"), broken);
        RpcClient client = client("broken.sock")) {
      assertThat(second).isNotNull();
      for (int i = 0; i < 3; i++) {
        assertThatExceptionOfType(RpcErrorException.class)
            .isThrownBy(() -> log(client))
            .withMessageContaining("failed to execute app.InfoWithContext")
            .withMessageContaining("the terminal is broken");
      }
      assertThat(version(client)).isNotEmpty();
    }
  }

  private static byte[] log(RpcClient client) {
    return client.call("app.InfoWithContext", RpcCodec.PROTOBUF, new byte[] {0x0a, 1, 'x'});
  }

  @Test
  void socketThatWasLeftOverIsReplaced() throws IOException {
    Path socket = directory.resolve("old.sock");
    ServerSocketChannel.open(StandardProtocolFamily.UNIX)
        .bind(UnixDomainSocketAddress.of(socket))
        .close();
    assertThat(socket).exists();
    try (RpcServer second = RpcServer.start(settings("old.sock", false), OUTPUT::add);
        RpcClient client = client("old.sock")) {
      assertThat(version(client)).isNotEmpty();
      assertThat(second).isNotNull();
    }
  }

  @Test
  void neitherFilesNorSocketsOfOthersAreReplaced() throws IOException {
    Files.writeString(directory.resolve("notes.txt"), "notes");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> RpcServer.start(settings("notes.txt", false), OUTPUT::add));
    assertThat(directory.resolve("notes.txt")).hasContent("notes");
    assertThatExceptionOfType(BindException.class)
        .isThrownBy(() -> RpcServer.start(settings("rpc.sock", false), OUTPUT::add))
        .withMessageContaining("in use by another server");
    assertThat(services.keyValue("cache").contains("x")).isFalse();
  }
}
