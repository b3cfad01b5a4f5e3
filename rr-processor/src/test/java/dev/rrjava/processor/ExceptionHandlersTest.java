package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.Compile;
import dev.rrjava.processor.testing.Example;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exception handlers that return what a route could, and exceptions that stand for others. */
class ExceptionHandlersTest {
  private static Application failures;

  @BeforeAll
  static void start() {
    Example example = Example.read(Example.RESOURCES.resolve("good/failures"));
    failures = Application.start(Compile.clean(Compile.example(example)), "com.acme.Routes");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      value = {
        "missing~404~text/plain; charset=utf-8~no missing",
        "argument~400~application/json~<Trouble>Trouble[what=argument/throw/argument]",
        "state~409~application/json~<Trouble>Trouble[what=state]",
        "arithmetic~422~text/plain; charset=utf-8~7",
        "io~503~''~''",
        "file~410~text/plain; charset=utf-8~file",
        "cause~501~application/json~<List<String>>[not yet]",
      })
  void convertsResultLikeThatOfRoute(String what, int status, String type, String body) {
    Application.Answer answer = failures.answer("GET", "/throw/" + what);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.type()).isEqualTo(type);
    assertThat(answer.body()).isEqualTo(body);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      value = {
        "completion~404 no completion",
        "nested~404 no nested",
        "execution~503 ",
        "unchecked~404 404 Not Found",
        "reflection~409 <Trouble>Trouble[what=reflection]",
        "proxy~503 ",
        "none~500 java.util.concurrent.CompletionException",
      })
  void handlesCauseOfWrappingException(String what, String answer) {
    assertThat(failures.get("/throw/" + what).strip()).isEqualTo(answer.strip());
  }

  @Test
  void throwsErrorInsideWrappingException() {
    assertThatThrownBy(() -> failures.get("/throw/error"))
        .isInstanceOf(AssertionError.class)
        .hasMessage("error");
  }

  @Test
  void respondsWith500ToNullAndNamesMethod() {
    assertThat(failures.get("/throw/class"))
        .isEqualTo("500 java.lang.NullPointerException: Tasks.nothing returned null");
  }

  @Test
  void handlerOfWrappingExceptionHandlesOnlyThat() {
    Application application =
        Application.of(
            "com.acme.Routes",
            """
            package com.acme;

            import dev.rrjava.annotation.*;
            import java.util.concurrent.CompletionException;

            class Tasks {
              @Get("/") String fail() {
                throw new CompletionException(new IllegalStateException("inside"));
              }

              @ExceptionHandler @Status(418) String wrapper(CompletionException e) {
                return e.getCause().getMessage();
              }

              @ExceptionHandler @Status(400) String state(IllegalStateException e) {
                return "state";
              }
            }
            """);
    assertThat(application.get("/")).isEqualTo("418 inside");
  }
}
