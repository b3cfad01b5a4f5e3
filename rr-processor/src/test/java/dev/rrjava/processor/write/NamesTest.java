package dev.rrjava.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "ifNoneMatch, IF_NONE_MATCH", "If-None-Match, IF_NONE_MATCH", "task-id, TASK_ID", "id, ID",
    "page2Size, PAGE2_SIZE", "_id_, ID", "-, _", "größe, GRÖSSE",
  })
  void constantIsUpperCaseWithUnderscores(String name, String constant) {
    assertThat(Names.constant(name)).isEqualTo(constant);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"Tasks, tasks", "HTTPLog, httpLog", "API, api", "X, x", "tasks, tasks"})
  void variableStartsInLowerCase(String type, String variable) {
    assertThat(Names.variable(type)).isEqualTo(variable);
  }
}
