package dev.rrjava.tools.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.tools.releaseserver.ReleaseServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReleaseSourceTest {
  private static final String LIST = "/repos/roadrunner-server/roadrunner/releases";
  private static final Platform LINUX = new Platform("linux", "amd64");

  private final ReleaseServer server = new ReleaseServer();
  private final List<String> notes = new ArrayList<>();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void releasesOfAllPagesAreListedNewestFirst() throws ReleaseException {
    for (String version : new String[] {"2024.3.5", "3.0.0", "2025.1.15", "3.0.1", "2.12.3"}) {
      server.add(version, "linux-amd64");
    }
    server.addText("{\"tag_name\": \"nightly\", \"assets\": []}");
    server.addText("{\"tag_name\": \"v9.0.0\", \"draft\": true, \"assets\": []}");
    assertThat(source().releases())
        .map(release -> release.version().toString())
        .containsExactly("3.0.1", "3.0.0", "2025.1.15", "2024.3.5", "2.12.3");
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void newestIsInRangeStableEnoughAndHasBinary() throws ReleaseException {
    server.add("3.1.0", "darwin-arm64"); // none for this platform
    server.add("3.0.1", true, "linux-amd64"); // a preview, whatever its name
    server.add("3.0.0", "linux-amd64");
    server.add("2025.1.15", "linux-amd64");
    assertThat(newest("^3.0", Stability.STABLE)).isEqualTo("3.0.0");
    assertThat(newest("^3.0", Stability.RC)).isEqualTo("3.0.1");
    assertThat(newest("<3", Stability.STABLE)).isEqualTo("2025.1.15");
  }

  @Test
  void missingReleasesAreExplained() {
    server.add("3.1.0-rc.1", "linux-amd64");
    server.add("3.0.0", "windows-amd64");
    assertThatThrownBy(() -> newest("^4", Stability.STABLE))
        .hasMessage("no release has a version in ^4; the newest is 3.1.0-rc.1");
    assertThatThrownBy(() -> newest("3.1.*", Stability.STABLE))
        .hasMessage(
            "no release in 3.1.* is stable; the newest is 3.1.0-rc.1, whose stability is rc");
    assertThatThrownBy(() -> newest("3.0.*", Stability.STABLE))
        .hasMessage(
            "no release in 3.0.* has a binary for linux-amd64; 3.0.0 has"
                + " protoc-gen-php-grpc-3.0.0.tar.gz, roadrunner-3.0.0-linux-amd64.deb,"
                + " roadrunner-3.0.0-windows-amd64.zip");
  }

  @Test
  void tokenIsSentToTheApiOnly() throws ReleaseException {
    server.add("3.0.0", "linux-amd64");
    ReleaseServer files = new ReleaseServer();
    try (files) {
      files.add("3.0.0", "linux-amd64");
      ReleaseSource source =
          new ReleaseSource(
              server.uri(),
              Optional.of(URI.create(files.uri() + "/download")),
              Map.of("GITHUB_TOKEN", "secret"));
      Release release = source.newest(VersionRange.parse("^3.0"), Stability.STABLE, LINUX);
      source.open(release.archiveFor(LINUX).orElseThrow());
      assertThat(server.requests()).containsExactly(LIST + " token");
      assertThat(files.requests())
          .containsExactly("/download/v3.0.0/roadrunner-3.0.0-linux-amd64.tar.gz");
    }
  }

  @Test
  void refusalsSayWhatToDo() {
    answer(403, "X-RateLimit-Remaining", "0");
    assertThatThrownBy(() -> source().releases())
        .hasMessageEndingWith(
            "responds with status 403; without a token, only some requests an hour are allowed: set"
                + " GITHUB_TOKEN");
    answer(401, "X-Other", "1");
    assertThatThrownBy(() -> source().releases())
        .hasMessageEndingWith("status 401; is the token in GITHUB_TOKEN still valid?");
    answer(503, "X-Other", "1");
    assertThatThrownBy(() -> source().releases())
        .hasMessageEndingWith("status 503; try again later");
    answer(302, "Location", LIST);
    assertThatThrownBy(() -> source().releases())
        .hasMessageEndingWith("redirects more than 5 times");
    answer(302, "Location", "https://exa mple/");
    assertThatThrownBy(() -> source().releases())
        .hasMessageEndingWith("redirects to \"https://exa mple/\", which is not a URI");
    answer(302, "Location", "http:///releases");
    assertThatThrownBy(() -> source().releases()).hasMessageEndingWith("does not name a host");
    answer(200, "Link", "<http://exa mple/>; rel=\"next\"");
    assertThatThrownBy(() -> source().releases())
        .hasMessageContaining("names \"http://exa mple/\" as the next page");
    answer(302, "Location", "file:///etc/passwd");
    assertThatThrownBy(() -> source().releases()).hasMessageEndingWith("which is not followed");
  }

  @Test
  void requestIsRepeatedIfItsErrorMayPass() throws ReleaseException {
    server.add("3.0.0", "linux-amd64");
    answer(503, "X-Other", "1");
    server.limit(LIST, 2);
    assertThat(newest("^3.0", Stability.STABLE)).isEqualTo("3.0.0");
    assertThat(server.requests()).containsExactly(LIST, LIST, LIST);
    assertThat(notes)
        .hasSize(2)
        .allMatch(it -> it.endsWith("status 503; try again later; trying again in 0 s"));
  }

  @Test
  void requestIsRepeatedIfItsResponseIsCut() throws ReleaseException {
    server.add("3.0.0", "linux-amd64");
    server.cut(LIST, new byte[1000], 500);
    server.limit(LIST, 1);
    assertThat(newest("^3.0", Stability.STABLE)).isEqualTo("3.0.0");
    assertThat(notes).singleElement().asString().contains("ended too early");
  }

  @Test
  void otherErrorsAreNotRepeated() {
    answer(404, "X-Other", "1");
    assertThatThrownBy(() -> source().releases()).hasMessageContaining("status 404");
    answer(403, "X-RateLimit-Remaining", "0");
    assertThatThrownBy(() -> source().releases()).hasMessageContaining("status 403");
    assertThat(server.requests()).hasSize(2);
    assertThat(notes).isEmpty();
  }

  @Test
  void shortWaitThatTheServerAsksForIsRespected() throws ReleaseException {
    server.add("3.0.0", "linux-amd64");
    answer(403, "Retry-After", "1");
    server.limit(LIST, 1);
    long start = System.nanoTime();
    assertThat(newest("^3.0", Stability.STABLE)).isEqualTo("3.0.0");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(990));
    assertThat(notes).singleElement().asString().endsWith("trying again in 1 s");
  }

  @Test
  void longWaitThatTheServerAsksForIsStated() {
    answer(429, "Retry-After", "600");
    assertThatThrownBy(() -> source().releases())
        .hasMessageEndingWith("set GITHUB_TOKEN; the next request is allowed in 10 minutes");
    String reset = Long.toString(Instant.now().plusSeconds(1800).getEpochSecond());
    server.answer(
        LIST, 403, Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", reset), new byte[0]);
    assertThatThrownBy(() -> source().releases())
        .hasMessageEndingWith("; the next request is allowed in 30 minutes");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void rejectedTokenIsNotSentAgain() throws ReleaseException {
    server.add("3.0.0", "linux-amd64");
    answer(401, "X-Other", "1");
    server.limit(LIST, 1);
    ReleaseSource source = source(Map.of("GH_TOKEN", "old"));
    assertThat(source.releases()).hasSize(1);
    assertThat(server.requests()).containsExactly(LIST + " token", LIST);
    assertThat(notes)
        .containsExactly(
            server.uri()
                + LIST
                + "?per_page=100 rejects the token in GITHUB_TOKEN or GH_TOKEN; continuing without"
                + " it");
  }

  @Test
  void otherContentIsNoList() {
    for (String content :
        new String[] {"<html>login</html>", "{}", "[1]", "[{\"assets\": [", "", BAD_FILE}) {
      server.answer(LIST, 200, Map.of(), content.getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(() -> source().releases())
          .isInstanceOf(ReleaseException.class)
          .hasMessageContaining("does not respond with a list of releases");
    }
  }

  @Test
  void hostsThatCanNotBeReachedAreNamed() throws IOException {
    try (Socket bound = new Socket()) { // nobody listens, and nobody else can
      bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      URI uri = URI.create("http://127.0.0.1:" + bound.getLocalPort());
      ReleaseSource source = new ReleaseSource(uri, Optional.empty(), Map.of());
      assertThatThrownBy(source::releases)
          .isInstanceOf(ReleaseException.class)
          .hasMessageStartingWith("can't reach " + uri + LIST)
          .hasMessageContaining("set HTTPS_PROXY");
    }
  }

  /** The address of a file, which is none. */
  private static final String BAD_FILE =
      """
      [{"tag_name": "v3.0.0", "assets": [{"name": "rr", "browser_download_url": "http://a b/"}]}]""";

  private void answer(int status, String name, String value) {
    server.answer(LIST, status, Map.of(name, value), new byte[0]);
  }

  private String newest(String range, Stability least) throws ReleaseException {
    return source().newest(VersionRange.parse(range), least, LINUX).version().toString();
  }

  private ReleaseSource source() {
    return source(Map.of());
  }

  /** Returns a source that repeats requests twice, without waiting. */
  private ReleaseSource source(Map<String, String> environment) {
    return new ReleaseSource(server.uri(), Optional.empty(), environment)
        .with(new Retries(List.of(Duration.ZERO, Duration.ZERO), notes::add));
  }
}
