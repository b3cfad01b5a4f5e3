package dev.rrjava.tools.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.tools.releaseserver.ReleaseServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives of another platform are not run, so only their name says which version they have. */
class InstallationTest {
  private static final Platform ELSEWHERE = new Platform("freebsd", "arm64");

  @TempDir private Path folder = Path.of("");

  private final List<String> notes = new ArrayList<>();

  @Test
  void newestReleaseIsInstalledWithoutRange() throws Exception {
    try (ReleaseServer server = new ReleaseServer()) {
      server.add("2025.1.15", "freebsd-arm64");
      server.add("3.0.0", "freebsd-arm64");
      installation(Optional.empty(), Optional.empty()).run(source(server.uri()), progress());
      assertThat(notes).containsExactly("downloading RoadRunner 3.0.0 for freebsd-arm64");
      assertThat(folder.resolve("rr")).hasBinaryContent(ReleaseServer.binary("3.0.0"));
      assertThat(installation(Optional.empty(), Optional.empty()).isBlocked()).isTrue();
    }
  }

  @Test
  void versionInTheNameOfTheFileIsComparedWithTheRange() throws Exception {
    Path file = archive("roadrunner-3.1.0-rc.1-freebsd-arm64.tar.gz", "3.1.0-rc.1");
    requireFailure("^2025", file, "expected a version in ^2025 but was 3.1.0-rc.1");
    run("3.1.*", file);
    assertThat(folder.resolve("rr")).exists();
  }

  @Test
  void fileWithoutVersionIsInstalledOnlyWithoutRange() throws Exception {
    Path file = archive("download.tar.gz", "3.0.0");
    requireFailure("^3.0", file, "its version is not known");
    installation(Optional.empty(), Optional.of(file))
        .run(source(URI.create("http://127.0.0.1:1")), progress());
    assertThat(folder.resolve("rr")).exists();
  }

  @Test
  void binaryOfThisMachineTellsItsVersionItself() throws Exception {
    Path file = archive("roadrunner-3.0.0-linux-amd64.tar.gz", "2025.1.15");
    Installation installation =
        new Installation(
            folder,
            Platform.current(),
            Optional.of(VersionRange.parse("^3.0")),
            Stability.STABLE,
            false,
            Optional.of(file));
    assertThatThrownBy(() -> installation.run(source(URI.create("http://127.0.0.1:1")), progress()))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("expected a version in ^3.0 but was 2025.1.15. Nothing was");
    assertThat(folder.resolve("rr")).doesNotExist();
  }

  private Path archive(String name, String version) throws IOException {
    return Files.write(
        folder.resolve(name), ReleaseServer.tar("x/rr", ReleaseServer.binary(version)));
  }

  private void requireFailure(String range, Path file, String message) {
    assertThatThrownBy(() -> run(range, file))
        .isInstanceOf(ReleaseException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(message);
    assertThat(folder.resolve("rr")).doesNotExist();
  }

  private void run(String range, Path file) throws ReleaseException {
    installation(Optional.of(VersionRange.parse(range)), Optional.of(file))
        .run(source(URI.create("http://127.0.0.1:1")), progress());
  }

  private Installation installation(Optional<VersionRange> range, Optional<Path> file) {
    return new Installation(folder, ELSEWHERE, range, Stability.STABLE, false, file);
  }

  private Progress progress() {
    return new Progress() {
      @Override
      public void update(long bytes, long total) {}

      @Override
      public void note(String message) {
        notes.add(message);
      }
    };
  }

  private static ReleaseSource source(URI api) {
    return new ReleaseSource(api, Optional.empty(), Map.of());
  }
}
