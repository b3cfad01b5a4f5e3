package dev.rrjava.tools.doctor;

import static dev.rrjava.tools.doctor.FindingAssert.assertError;
import static dev.rrjava.tools.doctor.FindingAssert.assertOk;
import static dev.rrjava.tools.doctor.FindingAssert.assertSkipped;
import static dev.rrjava.tools.doctor.FindingAssert.assertWarning;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks of the server, and of what the application expects from it. */
class ServerChecksTest {
  @TempDir private Path folder = Path.of("");
  private Examined service = new Examined(folder);

  @BeforeEach
  void createService() {
    service = new Examined(folder);
  }

  private void jar(String entry, String text) throws IOException {
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(folder.resolve("app.jar")))) {
      jar.putNextEntry(new JarEntry(entry));
      jar.write(text.getBytes(UTF_8));
    }
  }

  @Test
  void serverIsSupported() throws IOException {
    assertOk(service.by(ServerChecks::roadRunner), "RoadRunner 3.0.0");
    assertOk(service.server("2023.3.12").by(ServerChecks::roadRunner), "2023.3.12");
    assertError(service.server("2.12.3").by(ServerChecks::roadRunner), "older than 2023.3");
    assertWarning(service.server("4.0.0").by(ServerChecks::roadRunner), "is newer than");
    assertWarning(service.server("none").by(ServerChecks::roadRunner), "there is no rr");
  }

  @Test
  void keysAreKnown() throws IOException {
    assertOk(
        service
            .yaml("logs: { level: warn }\nrpc: { listen: tcp://127.0.0.1:1 }\n")
            .by(ServerChecks::configuration),
        "each key is known");
    assertWarning(
        service.with("http.pool.num_worker=2").by(ServerChecks::configuration),
        "http.pool.num_worker is not known; did you mean http.pool.num_workers?");
    assertWarning(
        service.with("server.relay_timeout=1s").by(ServerChecks::configuration),
        "has no effect in RoadRunner 3.0");
  }

  @Test
  void debugModeIsForDevelopment() throws IOException {
    assertOk(service.by(ServerChecks::debug), "off");
    assertWarning(
        service.with("http.pool.debug=true").by(ServerChecks::debug), "a JVM for each request");
  }

  @Test
  void orderOfMiddlewareDependsOnTheVersion() throws IOException {
    assertOk(service.by(ServerChecks::middlewareOrder), "nothing to order");
    service.with("http.middleware=gzip,sendfile");
    assertOk(service.by(ServerChecks::middlewareOrder), "gzip gets a request first");
    assertWarning(
        service.server("2025.1.15").by(ServerChecks::middlewareOrder),
        "last plugin first: sendfile");
  }

  @Test
  void sendFileHoldsStreamsBack() throws IOException {
    String routes = "META-INF/rr-java/rr-routes.txt";
    jar(routes, "GET  /board  Board.show  produces text/event-stream\n");
    assertOk(service.by(ServerChecks::sendFile), "is not used");
    service.with("http.middleware=sendfile");
    assertWarning(service.by(ServerChecks::sendFile), "the stream of GET /board Board.show");
    jar(routes, "GET  /board  Board.show  produces text/html\n");
    assertOk(service.by(ServerChecks::sendFile), "no route declares a stream");
  }

  @Test
  void earlyHintsDependOnTheVersion() throws IOException {
    assertOk(service.by(ServerChecks::earlyHints), "any status");
    assertOk(service.server("2025.1.15").by(ServerChecks::earlyHints), "status 200 only");
    service.with("server.env.rr_early_hints=always");
    assertWarning(service.by(ServerChecks::earlyHints), "2025.1.15 sends 200");
    assertOk(service.server("3.0.0").by(ServerChecks::earlyHints), "always");
    assertWarning(
        service.with("server.env.rr_early_hints=yes").by(ServerChecks::earlyHints),
        "RR_EARLY_HINTS is yes");
  }

  @Test
  void repeatedNamesOfFormsHaveBrackets() throws IOException {
    assertSkipped(service.by(FormChecks::names));
    String document =
        """
        {"paths": {"/": {"post": {"requestBody": {"content": {
          "application/x-www-form-urlencoded": {"schema": {"type": "object", "properties": {
            "%s": {"type": "array"}, "name": {"type": "string"}}}},
          "application/json": {"schema": {"properties": {"list": {"type": "array"}}}}}}}}}}
        """;
    jar("META-INF/rr-java/openapi.json", document.formatted("harbours[]"));
    assertOk(service.by(FormChecks::names), "ends with []");
    jar("META-INF/rr-java/openapi.json", document.formatted("harbours"));
    assertWarning(
        service.by(FormChecks::names), "with the name harbours RoadRunner keeps the last");
  }
}
