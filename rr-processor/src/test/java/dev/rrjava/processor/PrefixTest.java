package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the route of a class and that of a method become one; here in the unnamed package. */
class PrefixTest {

  @ParameterizedTest(name = "\"{0}\" and \"{1}\": {2}")
  @CsvSource({
    "/a, GET, /a",
    "/a, GET /, /a",
    "/a, GET /b, /a/b",
    "/a, GET /b/, /a/b/",
    "/a/b, GET /c, /a/b/c",
    "/, GET, /",
    "/, GET /, /",
    "/, GET /a, /a",
  })
  void pathIsPrefixOfClassThenPathOfMethod(String prefix, String route, String path) {
    Application application =
        Application.of(
            "Routes",
            """
            import dev.rrjava.annotation.Route;

            @Route("%s")
            class Handler {
              @Route("%s")
              String get() {
                return "here";
              }
            }
            """
                .formatted(prefix, route));
    assertThat(application.get(path)).isEqualTo("200 here");
    assertThat(application.routeList()).containsExactly("GET|HEAD  " + path + "  Handler.get");
    assertThat(application.answer("GET", path + "/").status()).isEqualTo(404);
  }

  @Test
  void inheritedRouteWithoutPathIsPrefixOfDeclaringType() {
    Application application =
        Application.of(
            "Routes",
            """
            import dev.rrjava.annotation.Get;
            import dev.rrjava.annotation.Route;

            @Route("/tasks")
            abstract class Listed {
              @Get
              String all() {
                return "all";
              }
            }
            """,
            "class Tasks extends Listed {}");
    assertThat(application.get("/tasks")).isEqualTo("200 all");
  }
}
