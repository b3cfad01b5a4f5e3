package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.Compile;
import dev.rrjava.processor.testing.Example;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results and bodies that are one simple value, and bodies that may be missing. */
class SimpleValuesTest {
  private static Application simple;

  @BeforeAll
  static void start() {
    Example example = Example.read(Example.RESOURCES.resolve("good/simple"));
    simple = Application.start(Compile.clean(Compile.example(example)), "com.acme.Routes");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '%',
      value = {
        "/int~200~text/plain; charset=utf-8~-7",
        "/char~200~text/plain; charset=utf-8~x",
        "/boxed~200~text/plain; charset=utf-8~7",
        "/color~200~text/plain; charset=utf-8~GREEN",
        "/locale~200~text/plain; charset=utf-8~fr-CA",
        "/optional~200~text/plain; charset=utf-8~1970-01-01",
        "/optional-int~200~text/plain; charset=utf-8~7",
        "/none~404~text/plain; charset=utf-8~404 Not Found",
        "/entity~202~text/plain; charset=utf-8~7",
        "/several~200~application/json~<List<UUID>>[00000000-0000-0000-0000-000000000007]",
        "/json/number~200~application/json~1.0E-7",
        "/json/nan~200~application/json~\"NaN\"",
        "/json/boolean~200~application/problem+json~true",
        "/json/string~200~application/json~\"\\\"\"",
        "/xml~200~application/xml~10",
        "/negotiated~200~text/plain; charset=utf-8~/a",
      })
  void writesBuiltInResultAsText(String path, int status, String type, String body) {
    Application.Answer answer = simple.answer("GET", path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.type()).isEqualTo(type);
    assertThat(answer.body().strip()).isEqualTo(body);
  }

  @Test
  void usesDeclaredStatusAndNullLikeOtherResults() {
    assertThat(simple.answer("POST", "/later").text())
        .isEqualTo("201 00000000-0000-0000-0000-000000000007");
    assertThat(simple.get("/null"))
        .isEqualTo("500 java.lang.NullPointerException: Simple.nothing returned null");
  }

  @Test
  void negotiatesTextOrJson() {
    Application.Answer json =
        simple.answer("GET", "/negotiated", "Accept", "text/plain;q=0.5, application/json");
    assertThat(json.type()).isEqualTo("application/json");
    assertThat(json.body()).isEqualTo("\"/a\"");
    assertThat(json.headers().all("Vary")).containsExactly("Accept");
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '%',
      value = {
        "/int~text/plain~42~200 got 42",
        "/int~%%~42~200 got 42",
        "/int~application/json~42~200 got 42",
        "/int~application/json; charset=utf-8~\"42\"~200 got 42",
        "/int~application/json~\"42~400 the body: ",
        "/int~application/json~[42]~400 body: ",
        "/int~application/json~null~400 body is missing: ",
        "/int~text/plain~%%~400 body is missing: ",
        "/int~text/plain~x~400 body: ",
        "/int~text/plain~4 2~400 body: ",
        "/int-or-7~text/plain~%%~200 got 7",
        "/int-or-7~text/plain~8~200 got 8",
        "/color~text/plain~GREEN~200 got GREEN",
        "/color~application/json~\"\\u0052ED\"~200 got RED",
        "/color~text/plain~BLUE~400 body: ",
        "/date~text/plain~2026-01-31~200 got Optional[2026-01-31]",
        "/date~text/plain~%%~200 got Optional.empty",
        "/date~%%~%%~200 got Optional.empty",
        "/date~application/json~\"2026-01-31\"~415 ",
        "/optional-int~text/plain~7~200 got OptionalInt[7]",
        "/optional-int~text/plain~%%~200 got OptionalInt.empty",
        "/uuid~application/json~null~200 got null",
        "/uuid~application/json~\"00000000-0000-0000-0000-000000000007\"~200 got 00000000-0000-0000-0000-000000000007",
        "/optional-text~text/plain~%%~200 got Optional.empty",
        "/optional-text~text/plain~a~200 got Optional[a]",
        "/nullable-bytes~text/plain~%%~200 got null",
        "/nullable-bytes~text/plain~abc~200 got 3",
        "/optional-task~%%~%%~200 got Optional.empty",
        "/optional-task~application/json~%%~200 got Optional.empty",
        "/optional-task~application/json~{}~422 no com.acme.Simple$Task",
        "/optional-task~text/plain~{}~415 ",
        "/nullable-tasks~application/json~%%~200 got null",
        "/nullable-tasks~application/json~[]~422 no java.util.List<com.acme.Simple$Task>",
      })
  void convertsBuiltInBodyLikeParameter(String path, String type, String body, String answer) {
    String[] headers = type.isEmpty() ? new String[0] : new String[] {"Content-Type", type};
    assertThat(simple.answerTo("POST", path, body, headers).text()).startsWith(answer);
  }
}
