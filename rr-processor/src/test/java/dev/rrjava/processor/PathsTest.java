package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.Compile;
import dev.rrjava.processor.testing.Example;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variables of every kind, shorthands and inherited routes, compiled and called. */
class PathsTest {
  private static Application paths;
  private static Application inherited;

  @BeforeAll
  static void start() {
    paths = start("good/paths");
    inherited = start("good/inherited");
  }

  private static Application start(String directory) {
    Example example = Example.read(Example.RESOURCES.resolve(directory));
    return Application.start(Compile.clean(Compile.example(example)), "com.acme.Routes");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "GET, /users/7, 200 number 7",
    "GET, /users/%37, 200 number 7",
    "GET, /users/me, 200 me",
    "GET, /users/you, 200 name you",
    "GET, /users/You, 200 any You",
    "GET, /users/a%2Fb, 200 any a/b",
    "GET, /users/, '200 rest '",
    "GET, /users/7/tasks, 200 tasks of 7",
    "GET, /users/x/tasks, 200 rest x/tasks",
    "GET, /users/7/tasks/8, 200 rest 7/tasks/8",
    "GET, /users/a//b%20c/, 200 rest a//b c/",
    "DELETE, /users/me, 200 removed me",
    "DELETE, /users/7, 200 removed 7",
    "GET, /files, 200 list",
    "GET, /files/a/b, 200 file a/b",
    "PUT, /files/a, 200 file a",
    "PROPFIND, /files/a, 200 file a",
    "MKCOL, /files/a/b, 200 file a/b",
    "GET, /date/2026-11, 200 2026-11",
    "GET, /date/2026-11}, 200 2026-11}",
  })
  void mostSpecificSegmentTakesPrecedence(String method, String path, String answer) {
    assertThat(paths.answer(method, path).text()).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({"POST, /a", "POST, /b", "PATCH, /a", "HEAD, /a", "OPTIONS, /a", "QUERY, /a"})
  void methodMayHaveSeveralRoutes(String method, String path) {
    assertThat(paths.answer(method, path).status()).isEqualTo(204);
  }

  @Test
  void allowHasMethodsOfAllMatchingRoutes() {
    assertThat(paths.answer("POST", "/users/7").allow().split(", "))
        .containsExactlyInAnyOrder("GET", "HEAD", "DELETE", "OPTIONS");
    assertThat(paths.answer("GET", "/users").status()).isEqualTo(404);
    assertThat(paths.answer("GET", "/date/x").status()).isEqualTo(404);
    assertThat(paths.get("/users/%FF/x")).startsWith("400 path variable \"rest\"");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "GET, /base/7, 200 number 7",
    "GET, /base/newest, 200 newest",
    "GET, /base, 200 default list",
    "POST, /base/7?value=8, 200 7=8",
    "DELETE, /base/7, '204 '",
    "GET, /words/a, 200 word a",
    "GET, /words/latest, 200 latest word",
    "POST, /words/a?value=true, 200 a=true",
  })
  void concreteClassInheritsRoutes(String method, String path, String answer) {
    assertThat(inherited.answer(method, path).text()).isEqualTo(answer);
  }

  @Test
  void usesTypeArgumentsOfConcreteClass() {
    assertThat(inherited.get("/base/x")).startsWith("400 path variable \"id\"");
    assertThat(inherited.answer("POST", "/words/a?value=8").text())
        .contains("true, yes, on, 1, false, no, off or 0");
  }
}
