package dev.rrjava.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerVersionTest {

  @Test
  void ordersYearsBefore30() {
    List<ServerVersion> inOrder =
        List.of(
                "1.9.2",
                "2.12.3",
                "2023.1.0",
                "2023.3.12",
                "2024.1.0",
                "2024.3.5",
                "2025.1.0",
                "2025.1.15",
                "2025.2.0",
                "3.0.0",
                "3.0.1",
                "3.1.0",
                "3.10.0",
                "4.0.0",
                "6.0.0",
                "10.0.0")
            .stream()
            .map(ServerVersion::parse)
            .toList();
    List<ServerVersion> shuffled = new ArrayList<>(inOrder);
    Collections.shuffle(shuffled, new Random(3));
    assertThat(shuffled.stream().sorted().toList()).isEqualTo(inOrder);
  }

  @Test
  void compareToIsConsistentWithEquals() {
    assertThat(ServerVersion.parse("3.0"))
        .isEqualByComparingTo(ServerVersion.parse("v3.0.0-beta.1"))
        .isEqualTo(ServerVersion.parse("v3.0.0-beta.1"));
  }

  @ParameterizedTest
  @CsvSource({
    "2.12.3, false",
    "2023.3.12, false",
    "2024.3.5, false",
    "2025.1.15, false",
    "v2025.1, false",
    "2026.1.0, false",
    "3.0.0, true",
    "3.0.0-rc.1, true",
    "3.1.2, true",
    "4.0.0, true",
    "6.0.0-beta, true",
  })
  void keepsStatusAfter103From30On(String version, boolean survives) {
    assertThat(ServerVersion.parse(version).keepsStatusAfterInformational()).isEqualTo(survives);
  }

  @ParameterizedTest
  @CsvSource({
    "2023.3.12, true",
    "2025.1.15, true",
    "3.0.0-beta, false",
    "3.0.0, false",
    "4.1.0, false"
  })
  void keepsTypeOfSentFilesBefore30(String version, boolean kept) {
    assertThat(ServerVersion.parse(version).keepsTypeOfSentFiles()).isEqualTo(kept);
  }
}
