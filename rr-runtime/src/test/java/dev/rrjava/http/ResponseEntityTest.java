package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.internal.testing.Requests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseEntityTest {
  private static final ResourceState REVISION = ResourceState.of(EntityTag.strong("v7"));

  private static Response response(ResponseEntity<String> entity, String... headers) {
    Response content = Response.text(String.valueOf(entity.body())).withStatus(203);
    return entity.toResponse(content, Requests.of("GET", "/", headers));
  }

  @Test
  void ownStatusTakesPrecedenceOverDeclared() {
    assertThat(response(ResponseEntity.of("a")).status()).isEqualTo(203);
    assertThat(response(ResponseEntity.ok("a")).status()).isEqualTo(200);
    assertThat(response(ResponseEntity.of("a").withStatus(201)).status()).isEqualTo(201);
    assertThat(ResponseEntity.of("a").status()).isEmpty();
    assertThat(ResponseEntity.accepted().build().status()).hasValue(202);
  }

  @Test
  void locationIsAscii() {
    ResponseEntity<String> created = ResponseEntity.created(URI.create("/größe?a=b")).body("a");
    assertThat(created.headers().all("Location")).containsExactly("/gr%C3%B6%C3%9Fe?a=b");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 205, 304})
  void responseWithoutContentHasNoType(int status) {
    assertThat(response(ResponseEntity.status(status).body("a")).headers().size()).isZero();
  }

  @Test
  void headerReplacesThatOfBody() {
    Response response = response(ResponseEntity.ok("a;b").withHeader("content-type", "text/csv"));
    assertThat(response.headers().all("Content-Type")).containsExactly("text/csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Vary", "set-cookie", "LINK"})
  void addsLinesOfListHeaders(String name) {
    Response content = Response.text("").withHeader(name, "a");
    Response response =
        ResponseEntity.ok("")
            .withAddedHeader(name, "b")
            .withAddedHeader(name, "c")
            .toResponse(content, Requests.of("GET", "/"));
    assertThat(response.headers().all(name)).containsExactly("a", "b", "c");
  }

  @Test
  void respondsWith404ToMissingValue() {
    ResponseEntity<String> missing = ResponseEntity.of(Optional.<String>empty());
    assertThat(missing.status()).hasValue(404);
    assertThat(missing.body()).isNull();
    assertThat(ResponseEntity.of(Optional.of("a")).body()).isEqualTo("a");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, If-None-Match, v7, 200, 304",
    "HEAD, If-None-Match, v7, 200, 304",
    "GET, If-None-Match, v6, 200, 200",
    "GET, If-Match, v6, 200, 412",
    "PUT, If-None-Match, v7, 200, 200",
    "GET, If-None-Match, v7, 404, 404",
  })
  void evaluatesPreconditionsForReads(
      String method, String condition, String tag, int status, int expected) {
    Response response =
        ResponseEntity.status(status)
            .withHeader("Cache-Control", "no-cache")
            .<String>body("a")
            .withState(REVISION)
            .toResponse(Response.text("a"), Requests.of(method, "/", condition, "\"" + tag + "\""));
    assertThat(response.status()).isEqualTo(expected);
    assertThat(response.headers().contains("ETag")).isEqualTo(expected != 412);
    assertThat(response.headers().contains("Cache-Control")).isEqualTo(expected != 412);
  }

  @Test
  void closesBodyThatIsNotSent() {
    AtomicBoolean isClosed = new AtomicBoolean();
    ByteArrayInputStream body =
        new ByteArrayInputStream(new byte[0]) {
          @Override
          public void close() {
            isClosed.set(true);
          }
        };
    ResponseEntity.ok(body)
        .withState(REVISION)
        .toResponse(
            Response.stream("text/plain", body), Requests.of("GET", "/", "If-None-Match", "*"));
    assertThat(isClosed).isTrue();
  }

  @Test
  void reportsFailureToClose() {
    ByteArrayInputStream body =
        new ByteArrayInputStream(new byte[0]) {
          @Override
          public void close() throws IOException {
            throw new IOException("disk full");
          }
        };
    ResponseEntity<Object> entity = ResponseEntity.ok().build().withState(REVISION);
    Response content = Response.stream("text/plain", body);
    Request request = Requests.of("GET", "/", "If-None-Match", "*");
    assertThatThrownBy(() -> entity.toResponse(content, request))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("disk full");
  }

  @Test
  void rejectsInvalidStatus() {
    assertThatThrownBy(() -> ResponseEntity.status(199))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("200 to 599 but was 199");
    assertThatThrownBy(() -> ResponseEntity.ok("").withStatus(600))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("200 to 599 but was 600");
  }

  @Test
  void addsCookiesAndToStringOmitsValues() {
    ResponseEntity<String> entity =
        ResponseEntity.ok()
            .withAddedHeader("X-Total", "1")
            .withCookie(SetCookie.of("a", "secret"))
            .body("b");
    assertThat(entity.withCookie(SetCookie.of("c", "d")).headers().all("Set-Cookie"))
        .containsExactly("a=secret", "c=d");
    assertThat(entity).hasToString("200 [X-Total, Set-Cookie]");
    assertThat(ResponseEntity.of("")).hasToString("declared status []");
    assertThat(ResponseEntity.noContent()).hasToString("204 []");
  }
}
