package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.internal.testing.Answers;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/problem+json",
        "application/json",
        "application/json, text/plain, */*",
        "application/*",
        "application/*+json",
        "application/json, */*;q=0.5",
        "text/html, application/json;q=0.9",
      })
  void sendsJsonToClientsThatAcceptIt(String accept) {
    Response response =
        Problem.of(404).toResponse(Request.builder("GET", "/").header("Accept", accept).build());
    assertThat(response.headers().first("Content-Type")).contains("application/problem+json");
    assertThat(response.headers().first("Vary")).contains("Accept");
    assertThat(response.status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "text/plain",
        "text/plain, application/json;q=0.9",
        "application/json;q=0",
        "text/html,application/xhtml+xml,*/*;q=0.8",
      })
  void sendsTextToAllOthers(String accept) throws IOException {
    Response response =
        Problem.of(404, "no such task\n")
            .toResponse(Request.builder("GET", "/").header("Accept", accept).build());
    assertThat(response.headers().first("Content-Type")).contains("text/plain; charset=utf-8");
    assertThat(Answers.body(response)).isEqualTo("no such task\n");
  }

  @Test
  void jsonHasMembersOfRfc() {
    assertThat(Problem.of(409, "task \"7\"\n\tis closed\u0001\n").withType("/closed").toJson())
        .isEqualTo(
            "{\"type\":\"/closed\",\"title\":\"Conflict\",\"status\":409,"
                + "\"detail\":\"task \\\"7\\\"\\n\\tis closed\\u0001\"}");
  }

  @ParameterizedTest
  @CsvSource({"404, '404 Not Found\n'", "500, 'Internal Server Error\n'", "400, ''", "499, ''"})
  void omitsDetailThatRepeatsStatus(int status, String detail) {
    assertThat(Problem.of(status, detail).toJson()).doesNotContain("detail");
  }

  @Test
  void listsInvalidParts() throws IOException {
    Problem problem =
        Problem.of(422, "the body is not valid")
            .withErrors(List.of(new Violation("title", "must not be blank")));
    assertThat(problem.toJson())
        .endsWith("\"errors\":[{\"name\":\"title\",\"detail\":\"must not be blank\"}]}");
    assertThat(problem.toText()).isEqualTo("the body is not valid\ntitle: must not be blank\n");
  }

  @Test
  void sendsHeadersOfException() {
    HttpException failure = new HttpException(503, "busy\n", Headers.of("Retry-After", "3"));
    Response response = failure.toResponse(Request.builder("GET", "/").build());
    assertThat(response.status()).isEqualTo(503);
    assertThat(response.headers().first("Retry-After")).contains("3");
  }
}
