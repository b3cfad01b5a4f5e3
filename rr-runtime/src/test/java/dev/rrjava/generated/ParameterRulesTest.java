package dev.rrjava.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.Violation;
import dev.rrjava.internal.testing.Answers;
import dev.rrjava.validation.InvalidRequestException;
import dev.rrjava.validation.Rules;
import dev.rrjava.validation.Validation;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParameterRulesTest {
  private static final Request REQUEST =
      Request.builder("GET", "/").header("Accept", "application/problem+json").build();

  /** Has something against null, and in everything else against its part "x". */
  private static final Rules RULES =
      (value, request) ->
          value == null
              ? List.of(new Violation("", "must be there"))
              : value.toString().contains("x")
                  ? List.of(new Violation("part", "has an x"), new Violation("[0].y", "too"))
                  : List.of();

  private final Violations violations = new Violations(REQUEST);

  @Test
  void doesNothingWithoutViolations() {
    ParameterRules.of("q", RULES).check("a", violations);
    ParameterRules.ofContent("", RULES).checkEach(List.of("a", "b"), violations);
    assertThatCode(violations::rejectIfAny).doesNotThrowAnyException();
  }

  @Test
  void pathsStartWithNameOfParameter() {
    ParameterRules.of("q", RULES).check("x", violations);
    ParameterRules.of("n", RULES).check(null, violations);
    assertThat(rejection().parts())
        .containsExactly(
            new Violation("q.part", "has an x"),
            new Violation("q[0].y", "too"),
            new Violation("n", "must be there"));
  }

  @Test
  void pathsInContentHaveNoName() {
    ParameterRules.ofContent("", RULES).check("x", violations);
    assertThat(rejection().parts()).extracting(Violation::name).containsExactly("part", "[0].y");
  }

  @Test
  void numbersElements() {
    ParameterRules.ofContent("tags", RULES).checkEach(Arrays.asList("a", null, "x"), violations);
    assertThat(rejection().parts())
        .extracting(Violation::name)
        .containsExactly("tags[1]", "tags[2].part", "tags[2][0].y");
  }

  @Test
  void namesValuesOfMapsByKey() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("a", "x");
    values.put("b", null);
    ParameterRules.of("all", RULES).checkEach(values, violations);
    ParameterRules.of("", RULES).checkEach(values, violations);
    assertThat(rejection().parts())
        .extracting(Violation::name)
        .containsExactly("all[a].part", "all[a][0].y", "all[b]", "a.part", "a[0].y", "b");
  }

  @Test
  void respondsWith422ToContentAlone() {
    ParameterRules.ofContent("field", RULES).check(null, violations);
    assertThat(rejection().status()).isEqualTo(422);
  }

  @Test
  void respondsWith400ToAnythingElse() {
    ParameterRules.of("q", RULES).check(null, violations);
    ParameterRules.ofContent("field", RULES).check(null, violations);
    assertThat(rejection().status()).isEqualTo(400);
  }

  @Test
  void responseListsEachViolation() throws IOException {
    ParameterRules.ofContent("field", RULES).check(null, violations);
    Response response = rejection().toResponse(REQUEST);
    assertThat(response.status()).isEqualTo(422);
    assertThat(Answers.body(response))
        .isEqualTo(
            "{\"title\":\"Unprocessable Content\",\"status\":422,\"detail\":\"the request is not"
                + " valid\",\"errors\":[{\"name\":\"field\",\"detail\":\"must be there\"}]}");
  }

  @Test
  void failsWithoutProvider() {
    IllegalStateException missing =
        catchThrowableOfType(IllegalStateException.class, Validation::load);
    assertThat(missing).hasMessageContaining("add rr-validator");
  }

  private InvalidRequestException rejection() {
    return catchThrowableOfType(InvalidRequestException.class, violations::rejectIfAny);
  }
}
