package dev.rrjava.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

  @Test
  void delaysGrowUpToTheLongest() {
    RetryPolicy policy = RetryPolicy.ofSeconds(9, 2, 2.5, 60);
    assertThat(policy.delayAfter(1)).isEqualTo(Duration.ofSeconds(2));
    assertThat(policy.delayAfter(2)).isEqualTo(Duration.ofSeconds(5));
    assertThat(policy.delayAfter(3)).isEqualTo(Duration.ofMillis(12_500));
    assertThat(policy.delayAfter(8)).isEqualTo(Duration.ofSeconds(60));
    assertThat(policy.delayAfter(100_000)).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void delayWithoutLimitStaysWhatTheServerCanCount() {
    RetryPolicy policy = RetryPolicy.ofSeconds(9, 1, 10, 0);
    assertThat(policy.delayAfter(100_000)).isEqualTo(Duration.ofSeconds(Integer.MAX_VALUE));
    assertThat(RetryPolicy.ofSeconds(9, 0, 10, 0).delayAfter(100_000)).isZero();
  }

  @Test
  void lastAttemptHasNoOther() {
    RetryPolicy policy = RetryPolicy.of(2, Duration.ofSeconds(1));
    assertThat(policy.allowsAfter(2)).isTrue();
    assertThat(policy.allowsAfter(3)).isFalse();
    assertThat(RetryPolicy.NONE.allowsAfter(1)).isFalse();
  }

  @Test
  void valuesOutOfRangeAreRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetryPolicy.of(-1, Duration.ZERO))
        .withMessage("expected 0 or more times but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetryPolicy.of(1, Duration.ofSeconds(-1)))
        .withMessage("expected a delay of zero or more but was PT-1S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetryPolicy.ofSeconds(1, 1, Double.NaN, 0))
        .withMessage("expected a backoff of at least 1 but was NaN");
  }

  @Test
  void delaysThatTheServerCannotCountAreRejected() {
    Duration longest = Duration.ofSeconds(Integer.MAX_VALUE);
    assertThat(JobResult.requeue("later", longest).delay()).isEqualTo(longest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JobResult.requeue("later", longest.plusSeconds(1)))
        .withMessage(
            "expected a delay of at most 2147483647 seconds but was " + longest.plusSeconds(1));
    NewJob job = NewJob.of("a", new byte[0]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> job.withDelay(Duration.ofSeconds(Long.MAX_VALUE)));
  }
}
