package dev.rrjava.internal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kept inputs, replayed: what a fuzzer found once stays right, without a fuzzer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class CorpusContract {
  private final List<Target> targets;

  /** Replays the corpora of these targets, which are in the test resources of their module. */
  protected CorpusContract(List<Target> targets) {
    this.targets = targets;
  }

  List<Target> targets() {
    return targets;
  }

  @ParameterizedTest
  @MethodSource("targets")
  @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void promisesHoldForSavedInputs(Target target) {
    List<byte[]> inputs = Corpus.kept(target);
    assertThat(inputs).isNotEmpty();
    for (byte[] input : inputs) {
      try {
        target.run(input);
      } catch (RuntimeException | Error e) {
        throw new AssertionError(target + " fails with " + Corpus.hex(input), e);
      }
    }
  }
}
