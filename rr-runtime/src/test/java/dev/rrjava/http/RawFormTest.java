package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.internal.testing.Requests;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that the server leaves as they were sent, with {@code http.raw_body}. */
class RawFormTest {
  private static final String URL_ENCODED = "application/x-www-form-urlencoded";

  private static Request urlEncoded(String body) {
    return Requests.withBody("POST", "/", body, "Content-Type", URL_ENCODED);
  }

  @Test
  void parsesNamesLikeServer() {
    FormFields form =
        urlEncoded(
                "user[name]=Ann+B&tags[]=a&tags[]=b&items[0][id]=7&x.y=1&a+b=%C3%A9&empty=&k]l=2")
            .form();
    assertThat(form.toMap())
        .isEqualTo(
            Map.of(
                "user", Map.of("name", "Ann B"),
                "tags", List.of("a", "b"),
                "items", Map.of("0", Map.of("id", "7")),
                "x.y", "1",
                "ab", "é",
                "empty", "",
                "k", Map.of("l", "2")));
  }

  @Test
  void collectsRepeatedNamesForListsAndReturnsLastOtherwise() {
    FormFields form = urlEncoded("tags=a&agree=0&tags=b&agree=1&m[]=1&m=2").form();
    assertThat(form.list("tags")).containsExactly("a", "b");
    assertThat(form.list("tags[]")).containsExactly("a", "b");
    assertThat(form.text("agree")).contains("1");
    assertThat(form.list("m")).containsExactly("1", "2");
    assertThat(form.toMap()).containsEntry("tags", "b");
  }

  @Test
  void acceptsNamesAsInHtml() {
    FormFields form = urlEncoded("user[name]=Ann&tags[]=a&items[0][id]=7").form();
    assertThat(form.text("user[name]")).contains("Ann");
    assertThat(form.list("tags[]")).containsExactly("a");
    assertThat(form.text("items[0][id]")).contains("7");
    assertThat(form.group("items[0]").text("id")).contains("7");
    assertThat(form.contains("user[age]")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "Application/X-WWW-Form-URLEncoded; charset=UTF-8",
        " application/x-www-form-urlencoded ;x=y"
      })
  void acceptsMediaTypeInAnyCaseWithParameters(String type) {
    assertThat(Requests.withBody("DELETE", "/", "a=1", "Content-Type", type).form().text("a"))
        .contains("1");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a=%zz       | 400 | "%zz"
          a=1%        | 400 | "%"
          a=1;b=2     | 400 | %3B
          a=1&a[b]=2  | 400 | "a"
          a[]=1&a[b]=2| 400 | "a"
          """)
  void rejectsWhatServerRejects(String body, int status, String told) {
    assertThatThrownBy(() -> urlEncoded(body).form())
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(status))
        .hasMessageContaining(told);
  }

  @Test
  void enforcesLimits() {
    assertThat(urlEncoded("a=&".repeat(10_000)).form().list("a")).hasSize(10_000);
    for (String body :
        List.of(
            "a=&".repeat(10_001),
            "a=" + "x".repeat((16 << 20) + 1),
            groups(200),
            "a" + "[x]".repeat(20_000) + "=1&" + groups(200))) {
      assertThatThrownBy(() -> urlEncoded(body).form())
          .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(413));
    }
    assertThat(urlEncoded("a" + "[x]".repeat(127) + "=1").form().isEmpty()).isTrue();
    assertThat(urlEncoded("a" + "[x]".repeat(126) + "=1").form().isEmpty()).isFalse();
  }

  /** Fields of 126 groups each. */
  private static String groups(int fields) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields; i++) {
      body.append('a').append(i).append("[x]".repeat(126)).append("=1&");
    }
    return body.toString();
  }

  @Test
  void missingBodyIsFormWithoutFields() {
    for (String method : List.of("GET", "HEAD", "POST", "DELETE")) {
      assertThat(Requests.of(method, "/").form()).isEqualTo(FormFields.EMPTY);
      assertThat(Requests.of(method, "/").uploads().isEmpty()).isTrue();
      for (String type :
          List.of(
              URL_ENCODED,
              "multipart/form-data; boundary=b",
              "multipart/form-data",
              "text/plain")) {
        Request request = Requests.of(method, "/", "Content-Type", type);
        assertThat(request.form()).isEqualTo(FormFields.EMPTY);
        assertThat(request.uploads().isEmpty()).isTrue();
      }
    }
  }

  @Test
  void rejectsOtherBodies() {
    Request json = Requests.withBody("POST", "/", "{}", "Content-Type", "application/json");
    assertThatThrownBy(json::form)
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(415))
        .hasMessageContaining("multipart/form-data but was application/json");
    assertThat(json.uploads().isEmpty()).isTrue();
    assertThatThrownBy(() -> Requests.withBody("POST", "/", "a=1").form())
        .hasMessageContaining("without Content-Type");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "; charset=ISO-8859-1|n%E9=%E9+\u00e9|é \u00e9",
        "; CharSet = \"windows-1252\"|n%E9=%80|€",
        "; charset=UTF-8|n%C3%A9=%C3%A9|é",
        "; charset=none|n%C3%A9=%C3%A9|é",
        "; charset=|n%C3%A9=%C3%A9|é",
        "; charset|n%C3%A9=%E9|\ufffd",
        "|n%C3%A9=%E9|\ufffd",
      })
  void decodesUrlEncodedFormInDeclaredCharset(String charset, String body, String value) {
    Request request =
        Requests.withBody(
            "POST",
            "/",
            body.getBytes(StandardCharsets.ISO_8859_1),
            "Content-Type",
            URL_ENCODED + (charset == null ? "" : charset));
    assertThat(request.form().text("né")).contains(value);
  }

  @Test
  void readsBodyDecodedByFilterAsForm() {
    Request request =
        Requests.withBody("POST", "/", "compressed", "Content-Type", URL_ENCODED)
            .withBody("a=1".getBytes(StandardCharsets.UTF_8));
    assertThat(request.form().text("a")).contains("1");
    assertThatThrownBy(() -> request.withHeader("Content-Type", "text/plain").form())
        .isInstanceOf(HttpException.class);
  }
}
