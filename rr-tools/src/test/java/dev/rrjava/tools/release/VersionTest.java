package dev.rrjava.tools.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

  @Test
  void linesOfYearsAreOlderThanThree() {
    List<String> ordered =
        List.of(
            "1.9.2",
            "2.12.3",
            "2023.3.12",
            "2024.1.0-rc.1",
            "2024.1.0",
            "2025.1.15",
            "3.0.0-dev",
            "3.0.0-alpha.1",
            "3.0.0-beta.2",
            "3.0.0-beta.10",
            "3.0.0-rc.1",
            "3.0.0",
            "3.0.10",
            "3.1.0",
            "4.0.0");
    List<Version> versions = new ArrayList<>(ordered.stream().map(VersionTest::version).toList());
    Collections.reverse(versions);
    Collections.sort(versions);
    assertThat(versions).map(Version::toString).isEqualTo(ordered);
  }

  @ParameterizedTest
  @CsvSource({
    "v2025.1.15, 2025, 1, 15, STABLE, 0",
    "3.0, 3, 0, 0, STABLE, 0",
    "V3, 3, 0, 0, STABLE, 0",
    "v3.0.0-rc.2, 3, 0, 0, RC, 2",
    "v3.0.0-RC2, 3, 0, 0, RC, 2",
    "2023.1.0-alpha, 2023, 1, 0, ALPHA, 0",
    "3.0.1+build.7, 3, 0, 1, STABLE, 0"
  })
  void partsAreRead(String text, int major, int minor, int patch, Stability stability, int build) {
    Version version = version(text);
    assertThat(version.text()).isEqualTo(text.replaceFirst("^[vV]", ""));
    assertThat(List.of(version.major(), version.minor(), version.patch(), version.build()))
        .containsExactly(major, minor, patch, build);
    assertThat(version.stability()).isEqualTo(stability);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nightly", "v", "3.0.0.0", "3.x", "-1", "3.0.0-final", "9999999"})
  void otherTagsAreNoVersions(String text) {
    assertThat(Version.parse(text)).isEmpty();
  }

  private static Version version(String text) {
    return Version.parse(text).orElseThrow();
  }
}
