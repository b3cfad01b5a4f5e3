package dev.rrjava.tools.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
  private static final List<String> VERSIONS =
      List.of(
          "2.12.3",
          "2023.3.12",
          "2024.3.5",
          "2025.1.0-rc.1",
          "2025.1.0",
          "2025.1.15",
          "3.0.0-rc.1",
          "3.0.0",
          "3.0.1",
          "3.1.0",
          "4.0.0-beta.1",
          "4.0.0");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "^3.0; 3.0.0-rc.1 3.0.0 3.0.1 3.1.0",
        "^3; 3.0.0-rc.1 3.0.0 3.0.1 3.1.0",
        "^3.0.1; 3.0.1 3.1.0",
        "^3.0.0-rc.1; 3.0.0-rc.1 3.0.0 3.0.1 3.1.0",
        "^2.12; 2.12.3",
        "^2025.1; 2025.1.0-rc.1 2025.1.0 2025.1.15",
        "~3.0; 3.0.0-rc.1 3.0.0 3.0.1 3.1.0",
        "~3.0.1; 3.0.1",
        "~2025.1.1; 2025.1.15",
        "3.0.*; 3.0.0-rc.1 3.0.0 3.0.1",
        "3.0.x; 3.0.0-rc.1 3.0.0 3.0.1",
        "3.*; 3.0.0-rc.1 3.0.0 3.0.1 3.1.0",
        "3.0; 3.0.0-rc.1 3.0.0 3.0.1",
        "2025; 2025.1.0-rc.1 2025.1.0 2025.1.15",
        "3.0.1; 3.0.1",
        "v3.0.1; 3.0.1",
        "=3.0.1; 3.0.1",
        "3.0.0-rc.1; 3.0.0-rc.1",
        ">=2024.3 <3; 2024.3.5 2025.1.0-rc.1 2025.1.0 2025.1.15",
        ">=2024.3, <2025.1.1; 2024.3.5 2025.1.0-rc.1 2025.1.0",
        ">3.0.0; 3.0.1 3.1.0 4.0.0-beta.1 4.0.0",
        "<=3.0.0 >2025.1.0; 2025.1.15 3.0.0-rc.1 3.0.0",
        "^3.0 !=3.0.1; 3.0.0-rc.1 3.0.0 3.1.0",
        "2024.3.* || 3.1.*; 2024.3.5 3.1.0",
        "2024.3.*|3.1.*; 2024.3.5 3.1.0",
        ">= 3.1; 3.1.0 4.0.0-beta.1 4.0.0",
        "9.*; ''"
      })
  void rangeContains(String range, String expected) {
    assertThat(contained(range)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "latest", " Latest "})
  void eachVersionIsInTheWidestRange(String range) {
    assertThat(contained(range)).isEqualTo(String.join(" ", VERSIONS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "newest",
        "^",
        "^3.0 and 4",
        "||3.0",
        "3.0||",
        "^3.*",
        "3.0.0.0",
        "> >3"
      })
  void otherTextsAreRefused(String range) {
    assertThatThrownBy(() -> VersionRange.parse(range))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "version: expected a range such as ^3.0, ~2025.1.2, 3.0.*, \">=2024.3 <3\" or latest,"
                + " but was \"%s\"",
            range);
  }

  private static String contained(String range) {
    VersionRange parsed = VersionRange.parse(range);
    return String.join(
        " ",
        VERSIONS.stream()
            .filter(version -> parsed.contains(Version.parse(version).orElseThrow()))
            .toList());
  }
}
