package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.Compile;
import dev.rrjava.processor.testing.Example;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What methods declare of their responses. */
class OutcomesTest {
  private static Application outcomes;

  @BeforeAll
  static void start() {
    Example example = Example.read(Example.RESOURCES.resolve("good/outcomes"));
    outcomes = Application.start(Compile.clean(Compile.example(example)), "com.acme.Routes");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '~',
      value = {
        "POST~/created~201~application/json~<Task>Task[id=7]",
        "POST~/accepted~202~''~''",
        "GET~/object~200~application/json~<Task>Task[id=7]",
        "GET~/generic~200~application/json~<Map<String, List<Task>>>{all=[Task[id=7]]}",
        "GET~/optional/7~200~application/json~<Task>Task[id=7]",
        "GET~/optional/8~404~text/plain; charset=utf-8~404 Not Found",
        "GET~/optional-text/ab~200~text/plain; charset=utf-8~ab",
        "GET~/optional-text/a~404~text/plain; charset=utf-8~404 Not Found",
        "GET~/later~200~application/json~<Task>Task[id=7]",
        "GET~/later-optional~404~text/plain; charset=utf-8~404 Not Found",
        "DELETE~/later-nothing~204~''~''",
        "GET~/input~200~application/pdf~pdf",
        "GET~/writer~200~application/octet-stream~w",
        "GET~/csv~200~text/csv; charset=utf-8~a;b",
        "GET~/texts~200~text/plain; charset=utf-8~a|b",
        "GET~/chunks~200~application/octet-stream~a|b",
        "GET~/events~200~text/event-stream~data: a",
        "GET~/lines~200~application/x-ndjson~<Task>Task[id=1]|<Task>Task[id=2]",
      })
  void convertsEveryResultToResponse(
      String method, String path, int status, String type, String body) {
    Application.Answer answer = outcomes.answer(method, path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.type()).isEqualTo(type);
    assertThat(answer.body().replace("\n", "")).isEqualTo(body);
  }

  @Test
  void writesObjectsAsArrayInAnyNumberOfChunks() {
    Application.Answer answer = outcomes.answer("GET", "/objects");
    assertThat(answer.type()).isEqualTo("application/json");
    assertThat(answer.body().replace("|", "")).isEqualTo("[<Task>Task[id=1],<Task>Task[id=2]]");
  }

  @Test
  void throwsExceptionOfFailedStage() {
    assertThat(outcomes.get("/later-failure"))
        .isEqualTo("500 java.lang.IllegalStateException: no luck");
  }

  @Test
  void respondsWith404ToMissingFile() {
    assertThat(outcomes.answer("GET", "/file").status()).isEqualTo(404);
  }

  @Test
  void addsDeclaredHeaders() {
    Application.Answer created = outcomes.answer("POST", "/created");
    assertThat(created.headers().first("Location")).contains("/tasks/7");
    assertThat(created.headers().first("Cache-Control")).contains("no-store");
  }

  @Test
  void negotiatesAmongMediaTypes() {
    Application.Answer second =
        outcomes.answer("GET", "/negotiated", "Accept", "application/vnd.acme+json;v=2");
    assertThat(second.type()).isEqualTo("application/vnd.acme+json; v=2");
    assertThat(second.headers().first("Vary")).contains("Accept");
    assertThat(outcomes.answer("GET", "/negotiated").type()).isEqualTo("application/json");
    assertThat(outcomes.answer("GET", "/negotiated", "Accept", "text/plain").status())
        .isEqualTo(406);
    assertThat(outcomes.answer("GET", "/csv", "Accept", "application/json").status())
        .isEqualTo(406);
  }

  @Test
  void readsObjectWithCodecOfMediaType() {
    Application.Answer answer =
        outcomes.answer("POST", "/tasks", "Content-Type", "application/json");
    assertThat(answer.text()).isEqualTo("422 no java.util.List<com.acme.Outcomes$Task>");
    assertThat(outcomes.answer("POST", "/tasks", "Content-Type", "text/plain").status())
        .isEqualTo(415);
  }

  @Test
  void rejectsBodiesOfOtherMediaTypes() {
    assertThat(outcomes.answer("POST", "/text", "Content-Type", "text/plain").status())
        .isEqualTo(200);
    assertThat(outcomes.answer("POST", "/text", "Content-Type", "image/png").status())
        .isEqualTo(415);
    assertThat(outcomes.answer("POST", "/text").status()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, text/html, '', 200 page",
    "GET, text/csv, '', 200 csv",
    "HEAD, text/csv, '', 200 csv",
    "GET, '*/*', '', 200 page",
    "POST, '*/*', text/csv, 200 from csv",
    "PUT, '*/*', text/csv, 200 from csv",
    "POST, '*/*', text/tsv, 200 from tsv",
    "POST, '*/*', image/png, 200 from any",
  })
  void selectsMethodByMediaType(String method, String accept, String contentType, String answer) {
    Application variants = variants();
    assertThat(
            variants.answer(method, "/tasks", "Accept", accept, "Content-Type", contentType).text())
        .isEqualTo(answer);
  }

  @Test
  void rejectsRequestThatNoMethodAccepts() {
    Application variants = variants();
    assertThat(variants.answer("GET", "/tasks", "Accept", "image/png").status()).isEqualTo(406);
    assertThat(variants.answer("PUT", "/tasks", "Content-Type", "image/png").status())
        .isEqualTo(415);
    assertThat(variants.answer("GET", "/tasks").headers().all("Vary")).containsExactly("Accept");
    assertThat(variants.answer("POST", "/tasks").headers().contains("Vary")).isFalse();
  }

  private static Application variants() {
    Example example = Example.read(Example.RESOURCES.resolve("good/variants"));
    return Application.start(Compile.clean(Compile.example(example)), "com.acme.Routes");
  }
}
