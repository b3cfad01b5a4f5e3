package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.Compile;
import dev.rrjava.processor.testing.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes around routes: filters and exception handlers, of a class and for all. */
class FiltersTest {
  private static final int FIRST_LINE = 7;

  private static final List<String> PARAMETERS =
      List.of(
          ") ",
          "Request request) ",
          "Response response) ",
          "Response route, Request response) ",
          "X e) ",
          "Request e, X request) ",
          "X e, Response response) ",
          "X e, IllegalStateException other) ",
          "Error e) ",
          "int e) ",
          "Request[] requests) ");

  private static final List<String> RESULTS =
      List.of(
          "void %s{}",
          "Request %s{ return null; }",
          "Response %s{ return null; }",
          "Optional<Response> %s{ return null; }",
          "Optional<String> %s{ return null; }",
          "Problem %s{ return null; }",
          "String %s{ return null; }",
          "int %s throws Exception { return 0; }",
          "Response %s throws Exception { return null; }");

  private static Application filters;

  @BeforeAll
  static void start() {
    Example example = Example.read(Example.RESOURCES.resolve("good/filters"));
    filters = Application.start(Compile.clean(Compile.example(example)), "com.acme.Routes");
  }

  @Test
  void callsFiltersFromOutsideAndBack() {
    Application.Answer answer = filters.answer("GET", "/tasks/7");
    assertThat(answer.text()).isEqualTo("200 7 s");
    assertThat(answer.headers().all("X-Trail")).containsExactly("inner s", "outer", "GET");
  }

  @Test
  void inheritedFilterHasTypeArgumentsOfSubclass() {
    Application application =
        Application.of(
            "Routes",
            """
            import dev.rrjava.annotation.ExceptionHandler;
            import dev.rrjava.annotation.Filter;
            import dev.rrjava.annotation.Get;
            import dev.rrjava.http.Problem;

            abstract class Guarded<R, E extends Exception> {
              @Get("/tasks")
              abstract String list() throws E;

              @Filter
              R before(R request) {
                return request;
              }

              @ExceptionHandler
              Problem failed(E failure) {
                return Problem.of(502, failure.getMessage());
              }
            }
            """,
            """
            import dev.rrjava.http.Request;
            import java.io.IOException;

            class Tasks extends Guarded<Request, IOException> {
              @Override
              String list() throws IOException {
                throw new IOException("no disk");
              }
            }
            """);
    assertThat(application.get("/tasks")).isEqualTo("502 no disk");
  }

  @Test
  void ignoresAnnotationsOnExceptionType() {
    Application application =
        Application.of(
            "Routes",
            """
            import dev.rrjava.annotation.ExceptionHandler;
            import dev.rrjava.annotation.Get;
            import dev.rrjava.http.Problem;
            import org.jspecify.annotations.NonNull;

            class Tasks {
              @Get("/tasks")
              String list() {
                throw new IllegalStateException("closed");
              }

              @ExceptionHandler
              Problem failed(@NonNull Exception failure) {
                return Problem.of(409, failure.getMessage());
              }
            }
            """);
    assertThat(application.get("/tasks")).isEqualTo("409 closed");
  }

  @Test
  void filterBeforeRouteMayRespond() {
    Application.Answer answer = filters.answer("GET", "/tasks/7?cached");
    assertThat(answer.text()).isEqualTo("200 from the cache");
    assertThat(answer.headers().all("X-Trail")).containsExactly("inner s", "outer", "GET");
  }

  @Test
  void appliesFiltersToRoutesWithoutParameters() {
    assertThat(filters.answer("POST", "/tasks").headers().all("X-Trail"))
        .containsExactly("inner s", "outer", "POST");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      value = {
        "/tasks/1~410 one is gone~of the class, the more specific one",
        "/tasks/2~503 failed at /tasks/2: two is broken~of the class",
        "/tasks/3~404 three~for all, the more specific one",
        "/tasks/4~500 other: four~for all",
        "/open~404 nobody~for all, of a class without any",
        "/tasks/x~400 refused: 400~of the class, for a parameter",
        "/tasks/7?broken~503 failed at /tasks/7: no notes~of the class, for a filter",
      })
  void selectsMostSpecificOfNearestExceptionHandlers(String path, String answer) {
    assertThat(filters.get(path)).isEqualTo(answer);
  }

  @Test
  void filtersAfterRouteGetResponseOfExceptionHandler() {
    assertThat(filters.answer("GET", "/tasks/1").headers().all("X-Trail"))
        .containsExactly("inner s", "outer", "GET");
    assertThat(filters.answer("GET", "/tasks/3").headers().all("X-Trail")).containsExactly("GET");
  }

  @Test
  void inheritsFilters() {
    assertThat(filters.get("/tasks/7", "X-Stranger", "yes")).isEqualTo("401 refused: 401");
  }

  @Test
  void inheritsFiltersOfInterfacesUnlessOverridden() {
    String stamped =
        """
        package com.acme;
        import dev.rrjava.annotation.*;
        import dev.rrjava.http.*;
        final class Stamps {
          interface Stamped {
            @Filter(order = 1)
            default Response first(Response response) {
              return response.withAddedHeader("X-Trail", "first");
            }
            @Filter(order = 2)
            default Response second(Response response) {
              return response.withAddedHeader("X-Trail", "second");
            }
          }
          static final class Tasks implements Stamped {
            @Get("/tasks") String list() { return ""; }
            @Override
            @Filter(order = 3)
            public Response first(Response response) {
              return response.withAddedHeader("X-Trail", "own");
            }
          }
        }
        """;
    assertThat(
            Application.of("com.acme.Routes", stamped)
                .answer("GET", "/tasks")
                .headers()
                .all("X-Trail"))
        .containsExactly("own", "second");
  }

  @Test
  void appliesNoFiltersToResponsesOfRouter() {
    assertThat(filters.answer("GET", "/nowhere").headers().contains("X-Trail")).isFalse();
    assertThat(filters.answer("PUT", "/tasks/7").headers().contains("X-Trail")).isFalse();
  }

  @Test
  void joinedModulesKeepOwnFilters() {
    Application joined = Application.join(module("First", "/first"), module("Second", "/second"));
    for (String path : List.of("/first", "/second")) {
      Application.Answer answer = joined.answer("GET", path);
      assertThat(answer.headers().all("X-Filter")).containsExactly(path);
      assertThat(answer.text()).isEqualTo("200 answered for " + path);
    }
    assertThat(joined.answer("GET", "/third").headers().contains("X-Filter")).isFalse();
  }

  @Test
  void compilesWhatIsNotRejected() {
    List<String> methods = new ArrayList<>();
    for (String parameters : PARAMETERS) {
      for (String result : RESULTS) {
        for (String annotation : List.of("@Filter(order = %d) ", "@ExceptionHandler ")) {
          int number = methods.size();
          methods.add(
              annotation.formatted(number)
                  + result.formatted("a" + number + "(" + parameters.replace("X", "E" + number))
                  + "static class E"
                  + number
                  + " extends Exception { private static final long serialVersionUID = 1; }\n");
        }
      }
    }
    Compilation all = Compile.sources(Compile.files(source(methods)), List.of("-Xmaxerrs", "1000"));
    assertThat(all.errors()).allMatch(error -> error.getMessage(null).startsWith("[RR7"));
    Set<String> refused =
        all.errors().stream()
            .map(error -> methods.get((int) error.getLineNumber() - FIRST_LINE))
            .collect(Collectors.toSet());
    List<String> rest = methods.stream().filter(method -> !refused.contains(method)).toList();
    assertThat(rest).hasSizeBetween(15, methods.size() / 2);
    Compile.clean(Compile.sources(Compile.files(source(rest)), List.of()));
  }

  private static String source(List<String> methods) {
    return """
        package com.acme;
        import dev.rrjava.annotation.*;
        import dev.rrjava.http.*;
        import java.util.Optional;
        class Tasks {
        @Get("/tasks") String list() { return ""; }
        """
        + String.join("", methods)
        + "}\n";
  }

  private static Application module(String name, String path) {
    return Application.of(
        "com.acme.Routes",
        """
        package com.acme;

        import dev.rrjava.annotation.Get;

        final class %s {
          @Get("%s")
          String get() {
            throw new IllegalStateException();
          }
        }
        """
            .formatted(name, path),
        """
        package com.acme;

        import dev.rrjava.annotation.ExceptionHandler;
        import dev.rrjava.annotation.Filter;
        import dev.rrjava.http.Response;

        final class Around {
          @Filter(forAll = true)
          Response stamp(Response response) {
            return response.withAddedHeader("X-Filter", "%1$s");
          }

          @ExceptionHandler(forAll = true)
          Response failed(IllegalStateException e) {
            return Response.text("answered for %1$s");
          }
        }
        """
            .formatted(path));
  }
}
