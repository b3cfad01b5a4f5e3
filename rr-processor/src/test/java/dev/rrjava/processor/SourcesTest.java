package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.Compile;
import dev.rrjava.processor.testing.Example;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources, types and groups of parameters: {@code good/sources}, compiled and called. */
class SourcesTest {
  private static final String ID = "6f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";
  private static Application sources;

  @BeforeAll
  static void start() {
    Example example = Example.read(Example.RESOURCES.resolve("good/sources"));
    sources = Application.start(Compile.clean(Compile.example(example)), "com.acme.Routes");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/own?money=1.5&id=x&code=c&codes=a&codes=b"
            + " | 200 Money[cents=150] Id[text=x] code c [code a, code b]",
        "/own?money=much&id=x&code=c | 400 query parameter \"money\": expected a Money but was \"much\"",
        "/own?money=1&id=x&code=none | 400 query parameter \"code\": expected a Code but was \"none\"",
        "/own?money=1&id=x&code= | 400 query parameter \"code\" is missing: expected a Code",
        "/own?money=1&code=c | 400 query parameter \"id\" is missing: expected an Id",
        "/jdk/"
            + ID
            + "?duration=PT1H&date=2026-11-24&locale=de-CH&decimal=1.50"
            + " | 200 "
            + ID
            + " PT1H 2026-11-24 de_CH 1.50 Z",
        "/jdk/1-1-1-1-1 | 400 path variable \"uuid\": expected a UUID but was \"1-1-1-1-1\"",
        "/jdk/"
            + ID
            + "?duration=1h"
            + " | 400 query parameter \"duration\": expected a duration, such as PT15M but was \"1h\"",
        "/many?set=a&set=b&set=a&sorted=3&sorted=1&ints=1&ints=2&longs=4&optional=5&nullable=6"
            + " | 200 [a, b] [1, 3] [1, 2] [] [4] OptionalInt[5] 6",
        "/many | 200 [] [] [] [] [] OptionalInt.empty null",
        "/maps?a=1&b=2&a=3 | 200 {a=1, b=2} {a=[1, 3], b=[2]}",
        "/group/7?size=5 | 200 Paging[page=1, size=5] Optional.empty 7 GET",
        "/group/x | 400 path variable \"id\": expected a long (-2^63 to 2^63-1) but was \"x\"",
        "/bean?name=Ada | 200 Ada 7",
        "/bean?name=Ada&age=36 | 200 Ada 36",
        "/bean | 400 query parameter \"name\" is missing: expected a string",
        "/rest/a/b%2Fc/ | 200 [a, b/c, ]",
        "/rest/ | 200 []",
        "/attribute | 400 cookie \"session\" is missing: expected a string",
      })
  void readsEverySourceAndType(String target, String answer) {
    assertThat(sources.get(target).strip()).isEqualTo(answer.strip());
  }

  @Test
  void respondsWith500ToMissingAttribute() {
    assertThat(sources.get("/required-attribute")).startsWith("500 ").contains("\"number\"");
  }

  @Test
  void beanHasInheritedSettersAndNearestOverride() {
    Application application =
        Application.of(
            "Routes",
            """
            import dev.rrjava.annotation.Get;
            import dev.rrjava.annotation.BeanParam;

            class Tasks {
              @Get("/tasks")
              String list(@BeanParam Page page) {
                return page.text();
              }
            }
            """,
            """
            import dev.rrjava.annotation.QueryParam;

            class Sorted<T> {
              private T by;
              private String order = "";

              void setBy(@QueryParam T by) {
                this.by = by;
              }

              void setOrder(@QueryParam("ignored") String order) {
                this.order = order;
              }

              String text() {
                return by + " " + order;
              }
            }
            """,
            """
            import dev.rrjava.annotation.QueryParam;

            class Page extends Sorted<Integer> {
              private int size;

              void setSize(@QueryParam int size) {
                this.size = size;
              }

              @Override
              void setOrder(@QueryParam("order") String order) {
                super.setOrder(order);
              }

              @Override
              String text() {
                return size + " " + super.text();
              }
            }
            """);
    assertThat(application.get("/tasks?size=3&by=2&order=down&ignored=x"))
        .isEqualTo("200 3 2 down");
    assertThat(application.get("/tasks?size=3&by=x&order=down")).startsWith("400 ");
  }

  @Test
  void ignoresConverterInInaccessibleClass() {
    Application application =
        Application.of(
            "com.acme.Routes",
            """
            package other;

            public record Weight(String text) {
              public static Weight of(String text) {
                return new Weight("of " + text);
              }
            }
            """,
            """
            package other;

            import dev.rrjava.annotation.Converter;

            class Weights {
              @Converter
              public static Weight weight(String text) {
                return new Weight("weight " + text);
              }
            }
            """,
            """
            package com.acme;

            import dev.rrjava.annotation.Get;
            import dev.rrjava.annotation.QueryParam;
            import other.Weight;

            class Tasks {
              @Get("/tasks")
              String list(@QueryParam Weight weight) {
                return weight.text();
              }
            }
            """);
    assertThat(application.get("/tasks?weight=3")).isEqualTo("200 of 3");
  }
}
