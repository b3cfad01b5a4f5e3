package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.model.MediaType;
import dev.rrjava.processor.testing.Application;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Media types in annotations, as RFC 9110 has them. */
class MediaTypesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text/plain|text/plain|{}|false",
        " Text/HTML ; Charset=UTF-8 |text/html|{charset=UTF-8}|false",
        "text/plain; a=\"x*y\"|text/plain|{a=x*y}|false",
        "text/plain;a=x*y|text/plain|{a=x*y}|false",
        "text/plain; a=\"b; charset=latin1\"|text/plain|{a=b; charset=latin1}|false",
        "text/plain; a=\"\\\"q\\\"\"|text/plain|{a=\"q\"}|false",
        "text/plain;;a=b;|text/plain|{a=b}|false",
        "multipart/mixed; boundary=\"a,b\"|multipart/mixed|{boundary=a,b}|false",
        "application/vnd.a+json;v=1;v=2|application/vnd.a+json|{v=1}|false",
        "text/*|text/*|{}|true",
        "*/*; a=b|*/*|{a=b}|true",
      })
  void areParsed(String text, String name, String parameters, boolean isRange) {
    MediaType parsed = MediaType.parse(text).orElseThrow();
    assertThat(parsed.name()).isEqualTo(name);
    assertThat(parsed.parameters()).hasToString(parameters);
    assertThat(parsed.isRange()).isEqualTo(isRange);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "text/",
        "/plain",
        "text/plain/x",
        "te xt/plain",
        "text/plain a=b",
        "text/plain; a",
        "text/plain; a=",
        "text/plain; =b",
        "text/plain; a = b",
        "text/plain; a=\"b",
        "text/plain; a=\"b\"c",
        "text/plain; a=b c",
        "text/plain, text/html",
        "text/plain; a=\u00e4"
      })
  void areNone(String text) {
    assertThat(MediaType.parse(text)).isEmpty();
  }

  @Test
  void aParameterIsNeitherARangeNorACharset() {
    Application handler =
        Application.of(
            "com.acme.Routes",
            """
            package com.acme;
            import dev.rrjava.annotation.*;
            class Handler {
              @Get("/star") @Produces("text/plain; a=\\\"x*y\\\"") String star() { return "s"; }
              @Get("/set") @Produces("text/plain; a=\\\"; charset=latin1\\\"") String set() { return "c"; }
              @Post("/a") @Consumes("text/plain; a=\\\"1;2\\\"") String one() { return "1"; }
              @Post("/a") @Consumes("text/plain; a=\\\"1;3\\\"") String other() { return "2"; }
            }
            """);
    assertThat(handler.answer("GET", "/star").type())
        .isEqualTo("text/plain; a=\"x*y\"; charset=utf-8");
    assertThat(handler.answer("GET", "/set").type())
        .isEqualTo("text/plain; a=\"; charset=latin1\"; charset=utf-8");
    assertThat(
            Map.of(
                "1", handler.answerTo("POST", "/a", "", "Content-Type", "text/plain; a=\"1;2\""),
                "2", handler.answerTo("POST", "/a", "", "Content-Type", "text/plain; a=\"1;3\"")))
        .allSatisfy((body, answer) -> assertThat(answer.text()).isEqualTo("200 " + body));
  }
}
