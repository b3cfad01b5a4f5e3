package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.rrjava.internal.testing.Recording;
import dev.rrjava.worker.ClientDisconnectedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBuilderTest {
  static final List<String> SERVERS = List.of("2025.1.15", Recording.NEWEST_SERVER);

  /** Of two kinds of value under one name the server keeps either, at random (6.5). */
  private static final Set<String> RANDOM = Set.of("form_list_then_scalar");

  @Test
  void hasDefaultsIfNothingIsSet() {
    Request request = Request.builder("GET", "/tasks/7?page=2").build();
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.uri()).isEqualTo("http://localhost/tasks/7?page=2");
    assertThat(request.path()).isEqualTo("/tasks/7");
    assertThat(request.query().first("page")).contains("2");
    assertThat(request.protocol()).isEqualTo("HTTP/1.1");
    assertThat(request.remoteAddress()).isEqualTo("127.0.0.1");
    assertThat(request.headers()).isEqualTo(Headers.EMPTY);
    assertThat(request.bodyLength()).isZero();
    assertThat(request.isParsed()).isFalse();
    assertThat(request.attributes()).isEmpty();
    assertThat(request.uploads().isEmpty()).isTrue();
  }

  @Test
  void hasEveryPartThatIsSet() {
    Request request =
        Request.builder("POST", "https://example.test:8443/tasks")
            .protocol("HTTP/2.0")
            .remoteAddress("::1")
            .header("accept-LANGUAGE", " de ")
            .header("Accept-Language", "en")
            .headers(Headers.builder().add("X-A", "1").build())
            .cookie("a", "1")
            .cookie("b", "\"2\"")
            .attribute("user", 7)
            .body("täglich")
            .build();
    assertThat(request.scheme()).isEqualTo("https");
    assertThat(request.authority()).isEqualTo("example.test:8443");
    assertThat(request.protocol()).isEqualTo("HTTP/2.0");
    assertThat(request.remoteAddress()).isEqualTo("::1");
    assertThat(request.headers().toMap())
        .isEqualTo(
            Map.of(
                "Accept-Language", List.of("de", "en"),
                "X-A", List.of("1"),
                "Cookie", List.of("a=1; b=\"2\""),
                "Content-Length", List.of("8")));
    assertThat(request.cookies()).isEqualTo(Map.of("a", "1", "b", "\"2\""));
    assertThat(request.attribute("user", Integer.class)).contains(7);
    assertThat(request.bodyText()).isEqualTo("täglich");
  }

  @ParameterizedTest
  @CsvSource({
    "/, , http://localhost/",
    "/a, example.test, http://example.test/a",
    "http://h/a, example.test, http://h/a",
    "http://h, , http://h/",
    "http://h?a=/b, , http://h/?a=/b",
    "//a/b, , http://localhost//a/b",
    "/a?, , http://localhost/a?",
    "/ä?ä, , http://localhost/%C3%A4?ä",
    "'/a|b', , http://localhost/a%7Cb",
    "/a%2fb, , http://localhost/a%2fb",
  })
  void convertsUriAsServerDoes(String uri, @Nullable String host, String expected) {
    RequestBuilder builder = Request.builder("GET", uri);
    Request request = (host == null ? builder : builder.header("host", host)).build();
    assertThat(request.uri()).isEqualTo(expected);
    assertThat(request.headers()).isEqualTo(Headers.EMPTY);
  }

  @Test
  void encodesFieldsAsUrlEncodedForm() {
    Request request =
        Request.builder("POST", "/").formField("user[name]", "Ann & Bö").formField("a", "").build();
    assertThat(request.header("Content-Type")).contains("application/x-www-form-urlencoded");
    assertThat(request.header("Content-Length")).contains("33");
    assertThat(request.isParsed()).isTrue();
    assertThat(request.bodyText()).isEqualTo("{\"a\":\"\",\"user\":{\"name\":\"Ann \\u0026 Bö\"}}");
    assertThat(request.form().text("user.name")).contains("Ann & Bö");
    assertThat(request.uploads().isEmpty()).isTrue();
  }

  @Test
  void encodesFileAsMultipartForm() throws IOException {
    byte[] content = "--rr-java-form".getBytes(StandardCharsets.UTF_8);
    Request request =
        Request.builder("POST", "/")
            .formField("title", "a\r\nb")
            .file("pages[]", "q\"ü\\.txt", "text/plain", content)
            .file("pages[]", "empty", "", new byte[0])
            .build();
    assertThat(request.isParsed()).isTrue();
    assertThat(request.form().text("title")).contains("a\r\nb");
    List<UploadedFile> pages = request.uploads().list("pages");
    assertThat(pages.stream().map(UploadedFile::name)).containsExactly("q\"ü\\.txt", "empty");
    assertThat(pages.stream().map(UploadedFile::mediaType)).containsExactly("text/plain", "");
    assertThat(pages.get(0).bytes()).isEqualTo(content);
    assertThat(pages.get(1).size()).isZero();
  }

  @Test
  void leavesFormAsSentIfBodyIsRaw() throws IOException {
    Request request =
        Request.builder("POST", "/")
            .rawBody()
            .formField("a", "1")
            .file("f", "f.txt", "text/plain", new byte[] {1})
            .build();
    assertThat(request.isParsed()).isFalse();
    assertThat(request.bodyText()).startsWith("\r\n--rr-java-form\r\n");
    assertThat(request.form().text("a")).contains("1");
    assertThat(request.uploads().file("f").orElseThrow().bytes()).containsExactly(1);
  }

  @Test
  void decodesBodyWithContentEncoding() throws IOException {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(encoded)) {
      out.write("hello".getBytes(StandardCharsets.UTF_8));
    }
    Request request =
        Request.builder("PUT", "/")
            .header("Content-Encoding", "gzip")
            .body(encoded.toByteArray())
            .build();
    assertThat(request.bodyText()).isEqualTo("hello");
  }

  @Test
  void setsWhatWorkerAndRouterSet() throws ClientDisconnectedException {
    RouteInfo route =
        new RouteInfo(List.of("GET"), "/tasks/{id}", List.of(), List.of(), Object.class, "show");
    List<EarlyHintLinks> hints = new ArrayList<>();

    Request request =
        Request.builder("GET", "/tasks/1").route(route).earlyHints(hints::add).build();
    EarlyHintLinks sent = EarlyHintLinks.of("</a.css>; rel=preload; as=style");
    request.earlyHints().send(sent);

    assertThat(request.route()).contains(route);
    assertThat(hints).containsExactly(sent);
    assertThat(Request.builder("GET", "/tasks/1").build().route()).isEmpty();
  }

  @Test
  void buildsIndependentRequests() {
    byte[] body = {'a'};
    RequestBuilder builder = Request.builder("PUT", "/").body(body).attribute("a", 1);
    Request first = builder.build();
    body[0] = 'b';
    Request second = builder.header("X-A", "1").attribute("b", 2).build();
    assertThat(first.headers().contains("X-A")).isFalse();
    assertThat(first.attributes()).isEqualTo(Map.of("a", 1));
    assertThat(second.bodyText()).isEqualTo("a");
  }

  @Test
  void rejectsWhatNoClientSends() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Request.builder("G T", "/"))
        .withMessage("expected a method such as GET but was \"G T\"");
    assertThatIllegalArgumentException().isThrownBy(() -> Request.builder("", "/"));
    RequestBuilder builder = Request.builder("POST", "/");
    assertThatIllegalArgumentException().isThrownBy(() -> builder.header("a b", "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.header("a", "1\n"));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.cookie("a b", "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.cookie("a", "1;2"));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.protocol("HTTP/4"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.file("f", "f", "text/plain\n", new byte[0]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "*", "ftp://h/", "/a b", "/a\n", "http://", "http:///a"})
  void rejectsUriThatNoClientSends(String uri) {
    assertThatIllegalArgumentException().isThrownBy(() -> Request.builder("GET", uri));
  }

  @Test
  void rejectsWhatServerRejects() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Request.builder("GET", "/%zz").build())
        .withMessageStartingWith("RoadRunner refuses this request: ");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Request.builder("PUT", "/").header("Content-Length", "2").body("a").build())
        .withMessage("expected a Content-Length of 1 but was 2");
    RequestBuilder conflict =
        Request.builder("POST", "/").formField("a", "1").formField("a[b]", "2");
    assertThatIllegalArgumentException().isThrownBy(conflict::build);
    assertThatIllegalStateException().isThrownBy(() -> conflict.body("a").build());
  }

  @Test
  void setsNoContentLengthForChunkedBody() {
    Request request =
        Request.builder("PUT", "/").header("Transfer-Encoding", "chunked").body("a").build();
    assertThat(request.headers()).isEqualTo(Headers.EMPTY);
    assertThat(request.bodyText()).isEqualTo("a");
  }

  /** The oracle: each recorded request, as its client sent it and as the server handed it over. */
  @ParameterizedTest
  @FieldSource("SERVERS")
  void buildsRequestThatServerSends(String server) throws IOException {
    int compared = 0;
    for (Recording recording : Recording.all(server)) {
      Sent sent = Sent.of(recording.request());
      // Forms that are not parsed, and middleware that adds to requests.
      boolean isOther = recording.name().matches("(raw|mw)_.*");
      if (sent == null || isOther || recording.requests().size() != 1) {
        continue;
      }
      Request built = sent.build();
      Request expected = Request.decode(recording.requests().get(0));
      if (built.header("X-Case").equals(expected.header("X-Case"))) { // not another client's
        compare(recording, built, expected);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(120);
  }

  private static void compare(Recording recording, Request built, Request expected) {
    assertThat(built.method()).as("%s", recording).isEqualTo(expected.method());
    assertThat(built.uri()).as("%s", recording).isEqualTo(expected.uri());
    assertThat(built.rawQuery()).as("%s", recording).isEqualTo(expected.rawQuery());
    assertThat(built.protocol()).as("%s", recording).isEqualTo(expected.protocol());
    assertThat(built.headers().toMap()).as("%s", recording).isEqualTo(expected.headers().toMap());
    assertThat(built.cookies()).as("%s", recording).isEqualTo(expected.cookies());
    assertThat(built.isParsed()).as("%s", recording).isEqualTo(expected.isParsed());
    if (!built.isParsed()) {
      assertThat(built.body()).as("%s", recording).isEqualTo(expected.body());
    } else if (!RANDOM.contains(recording.name())) {
      assertThat(built.form()).as("%s", recording).isEqualTo(expected.form());
    }
    assertThat(files(built)).as("%s", recording).isEqualTo(files(expected));
  }

  private static Map<String, String> files(Request request) {
    Map<String, String> files = new TreeMap<>();
    request
        .uploads()
        .forEach(
            (name, file) ->
                files.merge(name, file.name() + " " + file.mediaType(), (a, b) -> a + ", " + b));
    return files;
  }

  /** What a client sent over HTTP/1.1. */
  private record Sent(String method, String target, List<String> headerLines, byte[] body) {

    /** Null if it is not one request whose strings can be given to a builder. */
    static @Nullable Sent of(byte[] bytes) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      int end = text.indexOf("\r\n\r\n");
      if (end < 0 || text.substring(0, end).indexOf('\ufffd') >= 0) {
        return null;
      }
      List<String> lines = text.substring(0, end).lines().toList();
      String[] start = lines.get(0).split(" ", -1);
      boolean isPlain =
          start.length == 3
              && start[2].equals("HTTP/1.1")
              && (start[1].startsWith("/") || start[1].startsWith("http://"))
              && !text.contains("\r\nTransfer-Encoding:");
      int bodyStart = text.substring(0, end).getBytes(StandardCharsets.UTF_8).length + 4;
      byte[] body = Arrays.copyOfRange(bytes, bodyStart, bytes.length);
      return isPlain ? new Sent(start[0], start[1], lines.subList(1, lines.size()), body) : null;
    }

    Request build() {
      RequestBuilder builder = Request.builder(method, target);
      for (String line : headerLines) {
        int colon = line.indexOf(':');
        builder.header(line.substring(0, colon), line.substring(colon + 1));
      }
      return (body.length == 0 ? builder : builder.body(body)).build();
    }
  }
}
