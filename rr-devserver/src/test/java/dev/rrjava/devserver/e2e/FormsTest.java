package dev.rrjava.devserver.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rrjava.internal.testing.HttpConnection;
import dev.rrjava.internal.testing.HttpConnection.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Forms that the server parses, and forms that it leaves to the worker. */
@Timeout(60)
class FormsTest {
  private static final String URL_ENCODED = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data; boundary=b";
  private static final String FIELDS = "user[name]=Ann&age=&tags=a&tags=b";
  private static final String FILES =
      """
      --b
      Content-Disposition: form-data; name="tags"

      a
      --b
      Content-Disposition: form-data; name="files"; filename="1.txt"

      one
      --b
      Content-Disposition: form-data; name="files"; filename="2.txt"

      two
      --b--
      """
          .replace("\n", "\r\n");

  private static Reply send(ServerUnderTest server, String method, String type, String body)
      throws IOException {
    try (HttpConnection client = new HttpConnection(server.port())) {
      return client.exchange(
          method, "/form", body.getBytes(StandardCharsets.UTF_8), "Content-Type: " + type);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DEVSERVER_PIPES", "ROADRUNNER_PIPES"})
  void serverKeepsOneValuePerName(ServerUnderTest.Kind kind, @TempDir Path directory)
      throws Exception {
    try (ServerUnderTest server = kind.start(directory)) {
      assertThat(send(server, "POST", URL_ENCODED, FIELDS).text()).isEqualTo("Ann false [b]");
      assertThat(send(server, "POST", MULTIPART, FILES).text())
          .isEqualTo("nobody false [a] 1.txt:one");
      assertThat(send(server, "DELETE", URL_ENCODED, FIELDS).text()).isEqualTo("nobody false []");
      assertThat(send(server, "POST", "Application/X-WWW-Form-Urlencoded", FIELDS).text())
          .isEqualTo("Ann false [a, b]");
      assertThat(send(server, "POST", "text/plain", "").text()).isEqualTo("nobody false []");
      assertThat(HttpConnection.send(server.port(), "POST", "/form").text())
          .isEqualTo("nobody false []");
      assertThat(send(server, "POST", "text/plain", "x").status()).isEqualTo(415);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DEVSERVER_PIPES", "ROADRUNNER_PIPES"})
  void workerKeepsAllValuesWithRawBody(ServerUnderTest.Kind kind, @TempDir Path directory)
      throws Exception {
    assumeTrue(
        !kind.isRoadRunner() || RoadRunnerUnderTest.leavesMultipartForms(),
        "RoadRunner 2023.3 panics on a multipart form with http.raw_body");
    TrialConfiguration configuration = TrialConfiguration.write(directory, "pipes");
    Files.writeString(
        configuration.file(),
        Files.readString(configuration.file()).replace("http:\n", "http:\n  raw_body: true\n"));
    try (ServerUnderTest server =
        kind.isRoadRunner()
            ? RoadRunnerUnderTest.start(configuration)
            : DevelopmentServerUnderTest.start(configuration)) {
      assertThat(send(server, "POST", URL_ENCODED, FIELDS).text()).isEqualTo("Ann false [a, b]");
      assertThat(send(server, "DELETE", URL_ENCODED, FIELDS).text()).isEqualTo("Ann false [a, b]");
      assertThat(send(server, "POST", MULTIPART, FILES).text())
          .isEqualTo("nobody false [a] 1.txt:one 2.txt:two");
      assertThat(send(server, "POST", URL_ENCODED, "age=%zz").status()).isEqualTo(400);
      assertThat(send(server, "POST", MULTIPART, "--b").status()).isEqualTo(400);
      assertThat(send(server, "POST", MULTIPART, "--b--").text()).isEqualTo("nobody false []");
      assertThat(send(server, "POST", URL_ENCODED, "tags=&".repeat(10_001)).status())
          .isEqualTo(413);
      assertThat(send(server, "POST", URL_ENCODED, FIELDS).status()).isEqualTo(200);
    }
  }
}
