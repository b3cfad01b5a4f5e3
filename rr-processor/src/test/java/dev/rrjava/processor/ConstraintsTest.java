package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.Compile;
import dev.rrjava.processor.testing.Example;
import dev.rrjava.processor.testing.TextValidation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constraints reach what checks them; {@link TextValidation} has something against every 9. */
class ConstraintsTest {
  private static Application tasks;

  @BeforeAll
  static void start() {
    Example example = Example.read(Example.RESOURCES.resolve("good/constraints"));
    tasks = Application.start(Compile.clean(Compile.example(example)), "com.acme.Routes");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      value = {
        "/tasks/1?tags=a~200 1 Optional.empty [a] {tags=a}",
        "/tasks/19~400 the request is not valid|id: long @Min{value=1}",
        "/tasks/1?tags=a&tags=b9~400 the request is not valid|tags: List @Size{max=2, min=0}"
            + "|tags[1]: String @NotBlank{}",
        "/tasks/1?x=9~400 the request is not valid|x: String @Size{max=3, min=0}",
        "/tasks/9?x=9~400 the request is not valid|id: long @Min{value=1}|x: String"
            + " @Size{max=3, min=0}",
        "/tasks?page=2&q=x~200 Page[page=2, size=OptionalInt.empty]x",
        "/tasks?page=9&size=9&q=9~400 the request is not valid|page: int @Min{value=1}"
            + "|size: int @Max{value=50}|q: String @Pattern{flags=[DOTALL], regexp=[\"a-z]+}",
      })
  void reportsAllViolationsAtOnce(String target, String answer) {
    assertThat(tasks.get(target).strip().replace('\n', '|')).isEqualTo(answer);
  }

  @Test
  void validatesValueInOptional() {
    assertThat(tasks.get("/tasks/1", "Trace", "9"))
        .isEqualTo("400 the request is not valid\nTrace: String @Size{max=8, min=0}\n");
  }

  @Test
  void failedConversionPrecedesValidation() {
    assertThat(tasks.get("/tasks?page=x&size=9&q=9")).startsWith("400 ").doesNotContain("size");
  }

  @Test
  void parametersWithDifferentConstraintsDoNotShareRules() {
    Application items =
        Application.of(
            "com.acme.Routes",
            """
            package com.acme;
            import dev.rrjava.annotation.*;
            import jakarta.validation.constraints.Min;
            final class Items {
              @Get("/one/{id}") String one(@Min(1) long id) { return "one"; }
              @Get("/two/{id}") String two(@Min(2) long id) { return "two"; }
            }
            """);
    assertThat(items.get("/one/9")).contains("@Min{value=1}");
    assertThat(items.get("/two/9")).contains("@Min{value=2}");
  }
}
