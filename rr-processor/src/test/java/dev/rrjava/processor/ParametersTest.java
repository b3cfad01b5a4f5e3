package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.Compile;
import dev.rrjava.processor.testing.Example;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the text of a request: {@code good/types}, compiled and called. */
class ParametersTest {
  private static Application types;

  @BeforeAll
  static void start() {
    Example example = Example.read(Example.RESOURCES.resolve("good/types"));
    types = Application.start(Compile.clean(Compile.example(example)), "com.acme.Routes");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          string,         a b,   x,   `path variable`,                      ``
          boolean,        true,  ja,  `true, yes, on, 1, false, no, off or 0`, error
          byte,           -128,  128, `a byte (-128 to 127)`,               error
          short,          32767, 1.0, `a short (-32768 to 32767)`,          error
          int,            7,     x,   `an int (-2147483648 to 2147483647)`, error
          long,           7,     x,   `a long (-2^63 to 2^63-1)`,           error
          char,           A,     AB,  `a single character`,                 error
          float,          1.5,   NaN, `a decimal number`,                   error
          double,         1.5,   1d,  `a decimal number`,                   error
          color,          RED,   red, `one of RED, GREEN`,                  error
          boxedBoolean,   false, 2,   `true, yes, on, 1, false, no, off or 0`, error
          boxedByte,      127,   x,   `a byte (-128 to 127)`,               error
          boxedShort,     1,     x,   `a short (-32768 to 32767)`,          error
          boxedInteger,   1,     x,   `an int (-2147483648 to 2147483647)`, error
          boxedLong,      1,     x,   `a long (-2^63 to 2^63-1)`,           error
          boxedCharacter, A,     AB,  `a single character`,                 error
          boxedFloat,     2.5,   x,   `a decimal number`,                   error
          boxedDouble,    2.5,   x,   `a decimal number`,                   error
          """)
  void convertsEveryTypeFromEverySourceOrRespondsWith400(
      String route, String good, String bad, String wanted, String failure) {
    String path = "/" + route + "/";
    String value = good.replace(" ", "%20");
    assertThat(types.get(path + value)).isEqualTo("200 " + good + " Optional.empty []");
    assertThat(types.get(path + value + "?query=" + value, "Header", good, "header", good))
        .isEqualTo("200 %1$s Optional[%1$s] [%1$s, %1$s]", good);
    if (failure.isEmpty()) {
      return; // any text is a String
    }
    if (!bad.isEmpty()) {
      assertThat(types.get(path + bad)).isEqualTo(failure("path variable \"value\"", wanted, bad));
    }
    assertThat(types.get(path + value + "?query=" + bad))
        .isEqualTo(failure("query parameter \"query\"", wanted, bad));
    assertThat(types.get(path + value, "Header", good, "Header", bad))
        .isEqualTo(failure("header \"Header\"", wanted, bad));
  }

  private static String failure(String parameter, String wanted, String got) {
    return "400 %s: expected %s but was \"%s\"\n".formatted(parameter, wanted, got);
  }

  @Test
  void convertsEnumByNameOfConstant() {
    assertThat(types.get("/color/GREEN")).startsWith("200 as green as can be");
    assertThat(types.answer("GET", "/color/as green as can be").status()).isEqualTo(400);
  }

  @Test
  void headerNameHasHyphensBetweenWords() {
    assertThat(types.get("/required?page=3&ids=1&ids=2", "X-Color", "RED", "Other", "GREEN"))
        .isEqualTo("200 3 RED [1, 2] Optional[GREEN]");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/required, 'query parameter \"page\" is missing: expected an int (-2147483648 to 2147483647)'",
    "/required?page=1, 'header \"X-Color\" is missing: expected one of RED, GREEN'",
  })
  void valueIsRequiredUnlessOptionalOrList(String target, String message) {
    assertThat(types.get(target)).isEqualTo("400 " + message + "\n");
  }

  @Test
  void overloadedMethodIsCalledWithTheDeclaredType() {
    Application items =
        Application.of(
            "com.acme.Routes",
            """
            package com.acme;
            import dev.rrjava.annotation.*;
            final class Items {
              @Get("/items/{id}") String show(long id) { return "long"; }
              String show(Long id) { return "Long"; }
            }
            """);
    assertThat(items.get("/items/7")).isEqualTo("200 long");
  }

  @Test
  void convertersOfClassesWithOneSimpleNameAreDifferent() {
    Application items =
        Application.of(
            "com.acme.Routes",
            """
            package com.acme;
            import dev.rrjava.annotation.*;
            final class Items {
              record One(Code code) {
                record Code(String text) {}
              }
              record Two(Code code) {
                record Code(String text) {}
              }
              @Get("/one") String one(@QueryParam One.Code code) { return code.toString() + 1; }
              @Get("/two") String two(@QueryParam Two.Code code) { return code.toString() + 2; }
            }
            """);
    assertThat(items.get("/one?code=x")).isEqualTo("200 Code[text=x]1");
    assertThat(items.get("/two?code=x")).isEqualTo("200 Code[text=x]2");
  }
}
