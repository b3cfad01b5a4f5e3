package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.Compile;
import dev.rrjava.processor.testing.Example;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results with a status and headers of their own. */
class EntitiesTest {
  private static Application entities;

  @BeforeAll
  static void start() {
    Example example = Example.read(Example.RESOURCES.resolve("good/entities"));
    entities = Application.start(Compile.clean(Compile.example(example)), "com.acme.Routes");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '~',
      value = {
        "POST~/tasks~201~application/json~<Task>Task[id=7]",
        "POST~/declared?conflict=false~201~application/json~<Task>Task[id=7]",
        "POST~/declared?conflict=true~409~''~''",
        "GET~/tasks/7~200~application/json~<Task>Task[id=7]",
        "GET~/tasks/8~404~''~''",
        "GET~/text~202~text/csv~a;b",
        "GET~/bytes~203~image/png~png",
        "DELETE~/nothing~204~''~''",
        "GET~/list~200~application/json~<List<Task>>[Task[id=1], Task[id=2]]",
        "GET~/texts~206~text/plain; charset=utf-8~a|b",
        "GET~/lines~200~application/x-ndjson~<Task>Task[id=1]|<Task>Task[id=2]",
        "GET~/later~202~application/json~<Task>Task[id=7]",
        "GET~/optional/7~200~application/json~<Task>Task[id=7]",
        "GET~/optional/8~404~text/plain; charset=utf-8~404 Not Found",
        "GET~/later-optional~200~text/plain; charset=utf-8~later",
        "GET~/negotiated~202~application/json~<Task>Task[id=7]",
        "GET~/revision~200~application/json~<Task>Task[id=7]",
        "POST~/a/b/c~200~text/plain; charset=utf-8~abc",
      })
  void respondsWithStatusAndBodyOfEntity(
      String method, String path, int status, String type, String body) {
    Application.Answer answer = entities.answer(method, path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.type()).isEqualTo(type);
    assertThat(answer.body().replace("\n", "")).isEqualTo(body);
  }

  @Test
  void headersOfEntityTakePrecedenceOverDeclaredOnes() {
    Application.Answer declared = entities.answer("POST", "/declared?conflict=false");
    assertThat(declared.headers().all("Cache-Control")).containsExactly("private");
    assertThat(declared.headers().all("X-Declared")).containsExactly("yes");
    assertThat(declared.headers().all("Set-Cookie")).containsExactly("seen=yes");
    Application.Answer conflict = entities.answer("POST", "/declared?conflict=true");
    assertThat(conflict.headers().all("Cache-Control")).containsExactly("no-store");
    assertThat(conflict.headers().all("Retry-After")).containsExactly("1");
  }

  @Test
  void createdEntityHasLocation() {
    assertThat(entities.answer("POST", "/tasks").headers().first("Location")).contains("/tasks/7");
  }

  @Test
  void negotiatesMediaType() {
    Application.Answer second =
        entities.answer("GET", "/negotiated", "Accept", "application/vnd.acme+json;v=2");
    assertThat(second.type()).isEqualTo("application/vnd.acme+json; v=2");
    assertThat(second.status()).isEqualTo(202);
    assertThat(second.headers().all("Vary")).containsExactly("Accept");
    assertThat(entities.answer("GET", "/negotiated", "Accept", "text/plain").status())
        .isEqualTo(406);
  }

  @Test
  void respondsWith304IfClientHasState() {
    Application.Answer same = entities.answer("GET", "/revision", "If-None-Match", "\"v7\"");
    assertThat(same.text()).isEqualTo("304 ");
    assertThat(same.headers().first("ETag")).contains("\"v7\"");
    assertThat(entities.answer("GET", "/revision", "If-Match", "\"v6\"").status()).isEqualTo(412);
    assertThat(entities.answer("GET", "/revision").headers().first("ETag")).contains("\"v7\"");
  }

  @Test
  void respondsWith500ToNullAndNamesMethod() {
    assertThat(entities.get("/null"))
        .isEqualTo("500 java.lang.NullPointerException: Entities.nothingAtAll returned null");
  }
}
