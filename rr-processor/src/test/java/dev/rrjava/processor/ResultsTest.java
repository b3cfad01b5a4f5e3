package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.http.EarlyHintLinks;
import dev.rrjava.http.EarlyHintsPolicy;
import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.Compile;
import dev.rrjava.processor.testing.Example;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the result of a method, and what goes before it. */
class ResultsTest {
  private static Application results;

  @BeforeAll
  static void start() {
    results = start("results", "com.acme.Routes");
  }

  private static Application start(String example, String routes) {
    return Application.start(
        Compile.clean(Compile.example(Example.read(Example.RESOURCES.resolve("good/" + example)))),
        routes);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "DELETE, /nothing, 204, '', ''",
    "GET, /text, 200, text/plain; charset=utf-8, text",
    "GET, /bytes, 200, application/octet-stream, AB",
    "GET, /response, 202, application/json, {}",
    "GET, /stream, 200, text/plain; charset=utf-8, a|b",
  })
  void convertsEveryResultToResponse(
      String method, String path, int status, String type, String body) {
    Application.Answer answer = results.answer(method, path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.type()).isEqualTo(type);
    assertThat(answer.body()).isEqualTo(body);
  }

  /** Strings by another name, subtypes of what is sent as it is, and a void with a name. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "CharSequence m() { return \"a\"; }|200 a|text/plain; charset=utf-8",
        "StringBuilder m() { return new StringBuilder(\"a\"); }|200 a|text/plain; charset=utf-8",
        "Optional<? extends CharSequence> m() { return Optional.of(\"a\"); }|200 a|text/plain; charset=utf-8",
        "CompletionStage<StringBuffer> m() { return CompletableFuture.completedStage(new StringBuffer(\"a\")); }|200 a|text/plain; charset=utf-8",
        "ResponseEntity<CharSequence> m() { return ResponseEntity.of(\"a\"); }|200 a|text/plain; charset=utf-8",
        "@Produces(\"text/csv\") StringBuilder m() { return new StringBuilder(\"a\"); }|200 a|text/csv; charset=utf-8",
        "Stream<? extends String> m() { return Stream.of(\"a\", \"b\"); }|200 a,b|text/plain; charset=utf-8",
        "Stream<CharSequence> m() { return Stream.of(\"a\", \"b\"); }|200 a,b|text/plain; charset=utf-8",
        "ByteArrayInputStream m() { return new ByteArrayInputStream(new byte[] {65}); }|200 A|application/octet-stream",
        "Optional<ByteArrayInputStream> m() { return Optional.of(new ByteArrayInputStream(new byte[] {65})); }|200 A|application/octet-stream",
        "Own m() { return new Own(); }|200 A|application/octet-stream",
        "Void m() { return null; }|204|",
        "@Status(202) Void m() { return null; }|202|",
      })
  void rejectsTypesThatCodecsCannotWrite(String method, String answer, String type) {
    Application.Answer found =
        Application.of(
                "com.acme.Routes",
                """
                package com.acme;
                import dev.rrjava.annotation.*;
                import dev.rrjava.http.*;
                import java.io.*;
                import java.util.*;
                import java.util.concurrent.*;
                import java.util.stream.*;
                class Handler {
                  static class Own implements BodyWriter {
                    @Override public void write(BodyOutputStream out) throws IOException { out.write(new byte[] {65}); }
                  }
                  @Get("/") %s
                }
                """
                    .formatted(method))
            .answer("GET", "/");
    assertThat(found.text().strip().replace('|', ',')).isEqualTo(answer);
    assertThat(found.type()).isEqualTo(type == null ? "" : type);
  }

  @Test
  void throwsExceptionOfMethodUnchanged() {
    assertThat(results.get("/throws")).isEqualTo("500 java.io.IOException: disk full");
  }

  @ParameterizedTest
  @CsvSource({"text", "bytes", "response", "stream"})
  void respondsWith500ToNullAndNamesMethod(String path) {
    Application nulls =
        Application.of(
            "com.acme.Routes",
            """
            package com.acme;

            import dev.rrjava.annotation.Route;
            import dev.rrjava.http.Response;
            import java.util.stream.Stream;

            class Nulls {
              @Route("GET /text") String text() { return null; }
              @Route("GET /bytes") byte[] bytes() { return null; }
              @Route("GET /response") Response response() { return null; }
              @Route("GET /stream") Stream<String> stream() { return null; }
            }
            """);
    assertThat(nulls.get("/" + path))
        .isEqualTo("500 java.lang.NullPointerException: Nulls.%s returned null", path);
  }

  @Test
  void sendsDeclaredLinksAsEarlyHints() {
    String[] links = {"</app.css>; rel=preload; as=style", "<https://cdn.example>; rel=preconnect"};
    EarlyHintLinks sent =
        start("tasks", "com.acme.Routes").answerAndHints("/tasks/7/page").hints().get(0);
    assertThat(sent.links()).containsExactly(links);
    assertThat(sent.policy()).isEqualTo(EarlyHintsPolicy.AUTO);
  }

  @Test
  void sendsNoEarlyHintsBefore400() {
    Application.Answer answer = start("tasks", "com.acme.Routes").answerAndHints("/tasks/x/page");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.hints()).isEmpty();
  }

  @Test
  void combinesRoutesOfSeveralPackages() {
    Application users = start("packages", "com.acme.Routes");
    assertThat(users.get("/users?role=ADMIN")).isEqualTo("200 users ADMIN");
    assertThat(users.get("/admin/users?role=GUEST")).isEqualTo("200 admins GUEST");
  }

  @Test
  void optionNamesRoutesClass() {
    assertThat(start("option", "com.acme.web.TaskRoutes").get("/tasks")).isEqualTo("200 tasks");
  }

  @Test
  void problemHasOwnStatusAndNegotiatedForm() {
    Application application =
        Application.of(
            "Routes",
            """
            import dev.rrjava.annotation.Get;
            import dev.rrjava.http.Problem;
            import java.util.Optional;

            class Tasks {
              @Get("/gone")
              Problem gone() {
                return Problem.of(410, "done long ago");
              }

              @Get("/perhaps")
              Optional<Problem> perhaps() {
                return Optional.of(Problem.of(409));
              }
            }
            """);
    assertThat(application.get("/gone")).isEqualTo("410 done long ago");
    assertThat(application.answer("GET", "/gone", "Accept", "application/json").type())
        .isEqualTo("application/problem+json");
    assertThat(application.answer("GET", "/perhaps").status()).isEqualTo(409);
  }

  @Test
  void escapesQuotesInRoutesAndHints() {
    Application quotes = start("quotes", "com.acme.Routes");
    String query = "%22;%20throw%20new%20Error();%20//=q";
    Application.Answer answer =
        quotes.answerAndHints("/%22/%5C/%5Cu000a/*/'/%3Cb%3E&@see$L$$?" + query, "X-$T*", "h");
    assertThat(answer.text()).isEqualTo("200 qh");
    assertThat(answer.hints().get(0).links())
        .containsExactly("</a?b=%22>; rel=prefetch; title=\"a \\\"b\\\" \\\\u000a $S\"");
  }

  @Test
  void namesOfSourceDoNotConflictWithGeneratedNames() {
    Application names = start("names", "com.acme.Routes");
    String query = "?result=4&Objects=5&Response=6&Conversions=7";
    assertThat(names.get("/names/1/2/3" + query, "ID", "8")).isEqualTo("200 12345678" + "8");
    assertThat(names.get("/request/r")).isEqualTo("200 rGET");
    assertThat(names.get("/log?text=t")).isEqualTo("200 t");
    assertThat(names.get("/wait")).isEqualTo("200 wait_");
    assertThat(names.get("/new/class/of-1/1of/_/-/gr%C3%B6%C3%9Fe")).isEqualTo("200 keywords");
  }
}
