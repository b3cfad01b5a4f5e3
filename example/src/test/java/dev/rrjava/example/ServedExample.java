package dev.rrjava.example;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.config.RpcSettings;
import dev.rrjava.devserver.rpc.RpcServer;
import dev.rrjava.internal.testing.HttpConnection;
import dev.rrjava.internal.testing.HttpConnection.Reply;
import dev.rrjava.metrics.Counter;
import dev.rrjava.metrics.Metrics;
import dev.rrjava.routing.Router;
import dev.rrjava.rpc.RpcClient;
import dev.rrjava.services.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The example behind the development server, in the JVM of the test, on a Monday. */
final class ServedExample implements BeforeAllCallback, AfterAllCallback {
  private static final Clock MONDAY =
      Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

  /** What is counted in tests goes nowhere. */
  private static final Metrics METRICS = Metrics.ofProcess();

  private @Nullable RpcServer rpc;
  private @Nullable Services services;
  private @Nullable DevServer server;

  static Router handler() {
    return handler(Services.ofProcess());
  }

  static Router handler(Services services) {
    dateDownloads();
    Counter reservations = METRICS.counter("deck_reservations_total", "Places.", "ship");
    return Service.of(MONDAY, Duration.ofMillis(1), Path.of("downloads"), services, reservations);
  }

  /** Gives the files for downloading the date of the guide: responses tell it. */
  static void dateDownloads() {
    try {
      Files.setLastModifiedTime(
          Path.of("downloads", "juist.txt"), FileTime.from(Instant.parse("2025-06-02T12:00:00Z")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    Path socket = Files.createTempDirectory("rr").resolve("rpc.sock");
    RpcSettings settings = RpcSettings.atSocket(socket, Set.of("deck", "sent"));
    rpc = RpcServer.start(settings, line -> {});
    services = Services.of(RpcClient.of(settings.text()));
    server = DevServer.inProcess(handler(services)).port(0).start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (server != null) {
      server.close();
    }
    if (services != null) {
      services.rpc().close();
    }
    if (rpc != null) {
      rpc.close();
    }
  }

  /** The services of the development server. */
  Services services() {
    return Objects.requireNonNull(services, "not started");
  }

  int port() {
    if (server == null) {
      throw new IllegalStateException("not started");
    }
    return server.port();
  }

  Reply get(String target, String... headers) throws IOException {
    return HttpConnection.send(port(), "GET", target, headers);
  }

  Reply send(String method, String target, String... headers) throws IOException {
    return HttpConnection.send(port(), method, target, headers);
  }

  /** A request with a body. */
  Reply post(String target, String contentType, String body) throws IOException {
    try (HttpConnection client = new HttpConnection(port())) {
      return client.exchange(
          "POST", target, body.getBytes(StandardCharsets.UTF_8), "Content-Type: " + contentType);
    }
  }
}
