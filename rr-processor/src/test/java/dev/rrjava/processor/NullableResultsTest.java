package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.Compile;
import java.io.IOException;
import java.util.List;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods that say that they may return null. */
class NullableResultsTest {
  private static Compilation compile(String method) {
    String source =
        """
        package com.acme;
        import dev.rrjava.annotation.*;
        import dev.rrjava.http.*;
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.stream.Stream;
        import org.jspecify.annotations.Nullable;
        class Handler {
          public record Task(String title) {}
          @Get("/null") %s
          static <T> T none() { return null; }
        }
        """
            .formatted(method);
    String own =
        """
        package org.example;
        public class Own { public @interface Nullable {} }
        """;
    return Compile.clean(Compile.sources(Compile.files(source, own), List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Nullable String m() { return null; }",
        "@Nullable Task m() { return null; }",
        "@Nullable List<Task> m() { return null; }",
        "@Nullable Response m() { return null; }",
        "@Nullable Integer m() { return null; }",
        "@Nullable UUID m() { return null; }",
        "@Nullable ResponseEntity<Task> m() { return null; }",
        "@Nullable Optional<Task> m() { return null; }",
        "@Nullable Problem m() { return null; }",
        "@Nullable Stream<String> m() { return null; }",
        "@Nullable Iterator<Task> m() { return null; }",
        "java.nio.file.@Nullable Path m() { return null; }",
        "java.io.@Nullable InputStream m() { return null; }",
        "byte @Nullable [] m() { return null; }",
        "int @Nullable [] m() { return null; }",
        "CompletionStage<@Nullable Task> m() { return CompletableFuture.completedStage(none()); }",
        "CompletionStage<@Nullable String> m() { return CompletableFuture.completedStage(none()); }",
        "CompletableFuture<@Nullable Response> m() { return CompletableFuture.completedFuture(none()); }",
        "@Nullable CompletionStage<Task> m() { return null; }",
        "@Status(201) @ResponseHeader(\"A: b\") @Nullable Task m() { return null; }",
        "@org.example.Own.Nullable String m() { return null; }",
        "@org.example.Own.Nullable CompletionStage<String> m() { return null; }",
        "@Produces({\"application/json\", \"application/x+json\"}) @Nullable Task m() { return null; }",
      })
  void respondsWith404ToNull(String method) {
    Application handler = Application.start(compile(method), "com.acme.Routes");
    Application.Answer answer =
        handler.answer("GET", "/null", "Accept", "text/plain, application/json;q=0.1");
    assertThat(answer.text()).isEqualTo("404 404 Not Found\n");
    assertThat(answer.headers().first("A")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Nullable String m() { return \"a\"; }|200 a",
        "@Nullable Optional<String> m() { return Optional.of(\"a\"); }|200 a",
        "@Nullable Optional<String> m() { return Optional.empty(); }|404 404 Not Found",
        "CompletionStage<@Nullable String> m() { return CompletableFuture.completedStage(\"a\"); }"
            + "|200 a",
        "@Nullable CompletionStage<String> m() { return CompletableFuture.completedStage(\"a\"); }"
            + "|200 a",
        "@Status(201) @Nullable String m() { return \"a\"; }|201 a",
      })
  void sendsResultThatIsNotNull(String method, String answer) {
    assertThat(Application.start(compile(method), "com.acme.Routes").get("/null").strip())
        .isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String m() { return null; }",
        "Optional<String> m() { return null; }",
        "CompletionStage<String> m() { return null; }",
        "CompletionStage<String> m() { return CompletableFuture.completedStage(none()); }",
      })
  void respondsWith500ToNullWithoutAnnotation(String method) {
    assertThat(Application.start(compile(method), "com.acme.Routes").get("/null"))
        .isEqualTo("500 java.lang.NullPointerException: Handler.m returned null");
  }

  @Test
  void openApiDocumentsNotFound() throws IOException {
    String document =
        compile("@Nullable Task m() { return null; }")
            .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/rr-java/openapi.json")
            .orElseThrow()
            .getCharContent(false)
            .toString();
    assertThat(document).contains("\"404\"");
  }
}
