package dev.rrjava.example;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.internal.testing.HttpConnection;
import dev.rrjava.internal.testing.HttpConnection.Reply;
import dev.rrjava.routing.Router;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The example behind the development server, in the JVM of the test, on a Monday. */
final class ServedExample implements BeforeAllCallback, AfterAllCallback {
  private static final Clock MONDAY =
      Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

  private @Nullable DevServer server;

  static Router handler() {
    dateDownloads();
    return Service.of(MONDAY, Duration.ofMillis(1), Path.of("downloads"));
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
  public void beforeAll(ExtensionContext context) {
    server = DevServer.inProcess(handler()).port(0).start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (server != null) {
      server.close();
    }
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
