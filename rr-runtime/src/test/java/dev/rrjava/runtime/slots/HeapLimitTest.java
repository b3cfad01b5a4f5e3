package dev.rrjava.runtime.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeapLimitTest {

  @Test
  void withoutALimitNoneIsPassed() {
    assertThat(passes(HeapLimit.parse(null))).isFalse();
  }

  @Test
  void aHeapThatStaysAboveTheLimitPassesItOnceTheCollectorHasRun() {
    HeapLimit limit = HeapLimit.ofBytes(1);
    for (int i = 0; i < 9; i++) {
      assertThat(limit.isPassed()).isFalse();
    }
    System.gc();
    assertThat(limit.isPassed()).isTrue();
  }

  @Test
  void garbageIsNotWhatTheLimitIsAbout() {
    assertThat(passes(HeapLimit.ofBytes(Long.MAX_VALUE - 1))).isFalse();
  }

  private static boolean passes(HeapLimit limit) {
    boolean passes = false;
    for (int i = 0; i < 30; i++) {
      System.gc();
      passes |= limit.isPassed();
    }
    return passes;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "101", "-1", "85%", "1e1", "99999999999"})
  void anythingButAPercentageIsRefused(String text) {
    assertThatThrownBy(() -> HeapLimit.parse(text))
        .isInstanceOf(SlotException.class)
        .hasMessageContaining("RR_SLOTS_HEAP");
  }
}
