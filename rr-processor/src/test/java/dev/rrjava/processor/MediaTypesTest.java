package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Application;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Media types in annotations, as RFC 9110 has them. */
class MediaTypesTest {
  @Test
  void parameterIsNeitherRangeNorCharset() {
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
