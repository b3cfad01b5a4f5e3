package dev.rrjava.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** When lines have colours. */
final class ColoursTest {
  private static final Map<String, String> XTERM = Map.of("TERM", "xterm");

  @Test
  void onTerminalOnly() {
    assertThat(Colours.areShown(XTERM, true)).isTrue();
    assertThat(Colours.areShown(XTERM, false)).isFalse();
  }

  @Test
  void unlessTerminalHasNone() {
    assertThat(Colours.areShown(Map.of("TERM", "dumb"), true)).isFalse();
    assertThat(Colours.areShown(Map.of(), true)).isFalse();
  }

  @Test
  void unlessUserWantsNone() {
    assertThat(Colours.areShown(Map.of("TERM", "xterm", "NO_COLOR", "1"), true)).isFalse();
    assertThat(Colours.areShown(Map.of("TERM", "xterm", "NO_COLOR", ""), true))
        .as("an empty variable does not count, by no-color.org")
        .isTrue();
  }
}
