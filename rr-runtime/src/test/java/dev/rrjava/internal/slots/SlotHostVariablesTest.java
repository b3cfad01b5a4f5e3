package dev.rrjava.internal.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotHostVariablesTest {

  @Test
  void returnsNullWithoutRrSlots() {
    assertThat(SlotHost.of(Map.of("RR_SLOTS_HEAP", "half"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void rejectsEmptyDirectoryWithVariableInMessage(String path) {
    assertThatThrownBy(() -> SlotHost.of(Map.of("RR_SLOTS", path)))
        .isInstanceOf(SlotException.class)
        .hasMessage("RR_SLOTS: expected the path of a directory but was empty");
  }
}
