package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.Compile;
import dev.rrjava.processor.testing.Example;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which method answers a request: {@code good/precedence}, compiled and called. */
class RoutingTest {
  private static Application users;

  @BeforeAll
  static void start() {
    Example example = Example.read(Example.RESOURCES.resolve("good/precedence"));
    users = Application.start(Compile.clean(Compile.example(example)), "com.acme.Routes");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/, root",
    "/x, any x",
    "/users, any users",
    "/users/, slash",
    "/users/me, me",
    "/users/you, show you",
    "/users/me/tasks, my tasks",
    "/users/me/tasks/7, task me 7",
    "/users/you/tasks/7, task you 7",
    "/x/y, any thing x y",
  })
  void mostSpecificTemplateTakesPrecedence(String path, String answer) {
    assertThat(users.get(path)).isEqualTo("200 " + answer);
  }

  @Test
  void variableHandlesMethodMissingForLiteral() {
    assertThat(users.answer("DELETE", "/users/me").status()).isEqualTo(204);
  }

  @Test
  void allowHasMethodsOfEveryMatchingTemplate() {
    Application.Answer answer = users.answer("POST", "/users/me");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.allow().split(", "))
        .containsExactlyInAnyOrder("GET", "HEAD", "DELETE", "OPTIONS");
  }

  @Test
  void respondsToOptionsWithAllow() {
    Application.Answer answer = users.answer("OPTIONS", "/users/you");
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.allow().split(", "))
        .containsExactlyInAnyOrder("GET", "HEAD", "DELETE", "OPTIONS");
  }

  @Test
  void declaredOptionsTakesPrecedence() {
    assertThat(users.answer("OPTIONS", "/users").text()).isEqualTo("200 my own options");
  }

  @Test
  void getHandlesHead() {
    assertThat(users.answer("HEAD", "/users/you").text()).isEqualTo("200 show you");
  }

  @Test
  void declaredHeadTakesPrecedence() {
    assertThat(users.answer("HEAD", "/users/me").status()).isEqualTo(204);
  }

  @Test
  void methodsAreCaseSensitive() {
    assertThat(users.answer("get", "/users/me").status()).isEqualTo(405);
  }

  @ParameterizedTest
  @CsvSource({
    "/a/b/c",
    "/users/me/tasks/7/x",
    "/users/me/x",
    "//",
    "/x/",
    "//x",
    "/users//tasks/7"
  })
  void respondsWith404IfNoTemplateMatches(String path) {
    assertThat(users.answer("GET", path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"''", "*"})
  void respondsWith404ToTargetWithoutPath(String target) {
    Application.Answer answer = users.answer("OPTIONS", target);
    assertThat(answer.status()).isEqualTo(404);
  }

  @Test
  void decodesVariablesAfterSplittingPath() {
    assertThat(users.get("/users/a%2Fb%20c%C3%A9")).isEqualTo("200 show a/b cé");
  }

  @Test
  void comparesDecodedLiterals() {
    assertThat(users.get("/%75sers/m%65")).isEqualTo("200 me");
  }

  @Test
  void reservedCharacterOfLiteralIsPercentEncoded() {
    Application application =
        Application.of(
            "com.acme.Routes",
            """
            package com.acme;
            import dev.rrjava.annotation.*;
            class Batch {
              @Get("/%3Aid") String colon() { return "colon"; }
              @Get("/tasks:batch") String batch() { return "batch"; }
              @Get("/{id}") String id(String id) { return id; }
            }
            """);
    assertThat(application.get("/:id")).isEqualTo("200 colon");
    assertThat(application.get("/%3aid")).isEqualTo("200 colon");
    assertThat(application.get("/tasks:batch")).isEqualTo("200 batch");
    assertThat(application.get("/:other")).isEqualTo("200 :other");
    assertThat(application.routeList()).contains("GET|HEAD  /%3Aid        Batch.colon");
  }

  @Test
  void respondsWith400ToMalformedUtf8InVariable() {
    assertThat(users.get("/users/%FF"))
        .startsWith("400 path variable \"id\": expected percent-encoded UTF-8");
  }

  @Test
  void routeListIsAlignedAndSortedByTemplate() {
    assertThat(users.routeList())
        .containsExactly(
            "GET|HEAD  /                         Users.root",
            "OPTIONS   /users                    Users.options",
            "GET|HEAD  /users/                   Users.slash",
            "GET       /users/me                 Users.me",
            "HEAD      /users/me                 Users.meHead",
            "GET|HEAD  /users/me/tasks           Users.myTasks",
            "DELETE    /users/{id}               Users.remove",
            "GET|HEAD  /users/{id}               Users.show",
            "GET|HEAD  /users/{id}/tasks/{task}  Users.task",
            "GET|HEAD  /{any}                    Users.any",
            "GET|HEAD  /{any}/{thing}            Users.anyThing");
  }

  @Test
  void headOfAnotherClassIsNotListedForGet() {
    Application pages =
        Application.of(
            "com.acme.Routes",
            """
            package com.acme;
            import dev.rrjava.annotation.*;
            @Route("/pages")
            final class Pages {
              @Get("/{name}") String page(String name) { return name; }
              @Get String all() { return ""; }
            }
            """,
            """
            package com.acme;
            import dev.rrjava.annotation.*;
            final class Heads {
              @Route("HEAD /pages/{name}") void head(String name) {}
            }
            """);
    assertThat(pages.routeList())
        .containsExactly(
            "GET|HEAD  /pages         Pages.all",
            "GET       /pages/{name}  Pages.page",
            "HEAD      /pages/{name}  Heads.head");
  }
}
