package dev.rrjava.internal.slots;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.internal.testing.CapturedLog;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeapLimitTest {

  @Test
  void isNeverPassedWithoutLimit() {
    assertThat(passes(HeapLimit.parse(null))).isFalse();
  }

  @Test
  void isPassedIfHeapStaysAboveLimitAfterCollection() {
    HeapLimit limit = HeapLimit.ofBytes(1);
    for (int i = 0; i < 9; i++) {
      assertThat(limit.isPassed()).isFalse();
    }
    System.gc();
    assertThat(limit.isPassed()).isTrue();
  }

  @Test
  void ignoresGarbage() {
    assertThat(passes(HeapLimit.ofBytes(Long.MAX_VALUE - 1))).isFalse();
  }

  private static boolean passes(HeapLimit limit) {
    boolean passes = false;
    for (int i = 0; i < 30; i++) {
      if (i % 10 == 1) {
        System.gc();
      }
      passes |= limit.isPassed();
    }
    return passes;
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "85%", "1e1", "99999999999", "half", "\u0661"})
  void reportsOtherValuesAndSetsNoLimit(String text) {
    try (CapturedLog log = CapturedLog.of(HeapLimit.class)) {
      assertThat(passes(HeapLimit.parse(text))).isFalse();
      assertThat(log.lines())
          .singleElement(as(InstanceOfAssertFactories.STRING))
          .startsWith("WARNING RR_SLOTS_HEAP is ignored")
          .contains("\"" + text + "\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1", " 85 ", "100"})
  void acceptsPercentageOrNothing(String text) {
    try (CapturedLog log = CapturedLog.of(HeapLimit.class)) {
      assertThat(HeapLimit.parse(text).isPassed()).isFalse();
      assertThat(log.lines()).isEmpty();
    }
  }

  @Test
  void onePercentIsPassedByLargerHeap() {
    byte[] used = new byte[(int) (Runtime.getRuntime().maxMemory() / 50)];
    assertThat(passes(HeapLimit.parse("1"))).isTrue();
    assertThat(used).isNotEmpty();
  }
}
