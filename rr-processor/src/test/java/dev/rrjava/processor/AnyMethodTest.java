package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.processor.testing.Application;
import dev.rrjava.routing.TrailingSlash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes for every HTTP method. */
class AnyMethodTest {
  private final Application proxy =
      of(
          "Proxy",
          """
          @Any("/proxy/{rest...}")
          String forward(String rest, Request request, @Body String body) {
            return request.method() + " " + rest + " " + body;
          }
          @Get("/proxy/status") String status() { return "status"; }
          @Route("ANY /mixed") String mixed(Request request) { return "any " + request.method(); }
          @Get("/mixed") String get() { return "get"; }
          @Route("PURGE /mixed") String purge() { return "purge"; }
          @Get("/tasks/{id}") String task(String id) { return "task " + id; }
          @Any("/tasks/new") String create() { return "new"; }
          @Any("/forms") @Consumes("text/csv") String csv(@Body String body) { return "csv"; }
          @Any("/forms") @Consumes("text/plain") String plain(@Body String body) { return "plain"; }
          """);

  private static Application of(String name, String members) {
    return Application.of(
        "com.acme.Routes",
        "package com.acme; import dev.rrjava.annotation.*; import dev.rrjava.http.*; class "
            + name
            + " {"
            + members
            + "}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET",
        "HEAD",
        "POST",
        "PUT",
        "PATCH",
        "DELETE",
        "OPTIONS",
        "TRACE",
        "CONNECT",
        "QUERY",
        "PURGE",
        "PROPFIND",
        "get",
        "ANY",
        "M-SEARCH"
      })
  void handlesEveryMethod(String method) {
    assertThat(proxy.answerTo(method, "/proxy/a/b", "body").text())
        .isEqualTo("200 " + method + " a/b body");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, get",
    "HEAD, get",
    "PURGE, purge",
    "POST, any POST",
    "OPTIONS, any OPTIONS",
    "purge, any purge"
  })
  void namedMethodTakesPrecedence(String method, String answer) {
    assertThat(proxy.answer(method, "/mixed").text()).isEqualTo("200 " + answer);
  }

  @Test
  void moreSpecificPathTakesPrecedence() {
    assertThat(proxy.get("/proxy/status")).isEqualTo("200 status");
    assertThat(proxy.get("/tasks/new")).isEqualTo("200 new");
    assertThat(proxy.get("/tasks/old")).isEqualTo("200 task old");
  }

  @Test
  void anyHandlesMethodMissingInMoreSpecificPath() {
    assertThat(proxy.answer("DELETE", "/proxy/status").text()).startsWith("200 DELETE status");
    assertThat(proxy.answer("OPTIONS", "/proxy/status").text()).startsWith("200 OPTIONS status");
    assertThat(proxy.answer("DELETE", "/tasks/7").status()).isEqualTo(405);
  }

  @Test
  void selectsByMediaType() {
    assertThat(proxy.answerTo("PUT", "/forms", "x", "Content-Type", "text/csv").text())
        .isEqualTo("200 csv");
    assertThat(proxy.answerTo("PATCH", "/forms", "x", "Content-Type", "text/plain").text())
        .isEqualTo("200 plain");
    assertThat(proxy.answerTo("PATCH", "/forms", "x", "Content-Type", "image/png").status())
        .isEqualTo(415);
  }

  @Test
  void redirectForSlashCallsNoHandler() {
    Application slashes =
        of(
                "Slashes",
                "int calls; @Any(\"/a\") String a() { return \"call \" + ++calls; }"
                    + " @Any(\"/b/{id}\") String b(String id) { return id; }")
            .trailingSlash(TrailingSlash.REDIRECT);
    Application.Answer answer = slashes.answer("POST", "/a/?x=1");
    assertThat(answer.status()).isEqualTo(308);
    assertThat(answer.headers().first("Location")).contains("/a?x=1");
    assertThat(slashes.get("/a")).isEqualTo("200 call 1");
    assertThat(slashes.answer("PURGE", "/b/7/").status()).isEqualTo(308);
    assertThat(slashes.answer("PURGE", "/c/").status()).isEqualTo(404);
  }

  @Test
  void ignoresTrailingSlashForEveryMethod() {
    Application slashes =
        of("Ignored", "@Any(\"/a\") String a(Request request) { return request.method(); }")
            .trailingSlash(TrailingSlash.IGNORE);
    assertThat(slashes.answer("PURGE", "/a/").text()).isEqualTo("200 PURGE");
  }

  @Test
  void routeListSaysAny() {
    assertThat(proxy.routeList())
        .contains(
            "ANY       /mixed            Proxy.mixed", "PURGE     /mixed            Proxy.purge");
  }

  @Test
  void joinedModuleWithNamedMethodTakesPrecedence() {
    Application named = of("Named", "@Get(\"/a\") String a() { return \"named\"; }");
    Application any = of("Catching", "@Any(\"/a\") String a() { return \"any\"; }");
    Application joined = Application.join(named, any);
    assertThat(joined.get("/a")).isEqualTo("200 named");
    assertThat(joined.answer("POST", "/a").text()).isEqualTo("200 any");
    assertThatThrownBy(() -> Application.join(any, named))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Application.join(any, any))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
