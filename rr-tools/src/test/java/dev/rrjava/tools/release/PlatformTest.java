package dev.rrjava.tools.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
  @TempDir private Path root = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux-amd64",
    "Linux, aarch64, linux-arm64",
    "Mac OS X, aarch64, darwin-arm64",
    "Mac OS X, x86_64, darwin-amd64",
    "Windows Server 2022, amd64, windows-amd64",
    "FreeBSD, amd64, freebsd-amd64"
  })
  void platformIsNamedAsInReleases(String osName, String osArch, String expected) {
    assertThat(Platform.of(osName, osArch, root)).hasToString(expected);
  }

  @Test
  void alpineTakesItsOwnBinaryOrOneForLinux() throws IOException {
    Files.createDirectories(root.resolve("etc"));
    Files.writeString(root.resolve("etc/alpine-release"), "3.22.0\n");
    assertThat(Platform.of("Linux", "aarch64", root).compatible())
        .map(Platform::toString)
        .containsExactly("unknown-musl-arm64", "linux-arm64");
  }

  @Test
  void platformsWithoutReleasesAreNamed() {
    assertThatThrownBy(() -> Platform.of("Linux", "riscv64", root))
        .hasMessage("architecture: expected one of amd64, arm64 but was \"riscv64\"");
    assertThatThrownBy(() -> Platform.of("AIX", "ppc64", root))
        .hasMessage(
            "operating system: expected one of linux, unknown-musl, darwin, windows, freebsd but"
                + " was \"aix\"");
  }
}
