package dev.rrjava.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"ld, id", "taskId, task-id", "taks, tasks", "TASKS, tasks", "iid, id"})
  void toleratesThirdOfLetters(String name, String meant) {
    assertThat(Suggestion.closest(name, List.of(meant))).contains(meant);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"x, id", "user, user-name", "abc, xyz", "tag, task"})
  void rejectsMoreDifferences(String name, String other) {
    assertThat(Suggestion.closest(name, List.of(other))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ad, ab", "tax, tab"})
  void selectsFirstOfEquallySimilar(String name, String first) {
    assertThat(Suggestion.closest(name, List.of("tac", "ab", "ac", "tab"))).contains(first);
  }
}
