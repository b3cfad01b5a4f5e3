package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DynamicMessage;
import dev.rrjava.internal.testing.HttpMessages;
import dev.rrjava.internal.testing.Requests;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.MalformedPayloadException;
import dev.rrjava.worker.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest {

  private static Payload payload(String uri, byte[] body) {
    byte[] context =
        DynamicMessage.newBuilder(HttpMessages.REQUEST)
            .setField(HttpMessages.REQUEST.findFieldByName("method"), "GET")
            .setField(HttpMessages.REQUEST.findFieldByName("uri"), uri)
            .build()
            .toByteArray();
    byte[] both = Arrays.copyOf(context, context.length + body.length);
    System.arraycopy(body, 0, both, context.length, body.length);
    return new Payload(FrameHeader.PROTO, both, context.length);
  }

  @ParameterizedTest
  @CsvSource({
    "http://h/p?q, h, /p",
    "https://h:8443/a/b//c, h:8443, /a/b//c",
    "http://[::1]:80/, [::1]:80, /",
    "http:///p, '', /p",
    "http://h, h, ''",
    "http://h?a=/b, h, ''",
    "//host:443, host:443, ''",
    "http://h/p?u=http://x/y, h, /p",
    "/p//q, '', /p//q",
  })
  void splitsUri(String uri, String authority, String path) {
    Request request = Request.decode(payload(uri, new byte[0]));
    assertThat(request.uri()).isEqualTo(uri);
    assertThat(request.authority()).isEqualTo(authority);
    assertThat(request.path()).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "http://h/p?q=:1, http, h, 80",
    "HTTPS://h/, https, h, 443",
    "https://h:8443/a, https, h, 8443",
    "http://h:0080/, http, h, 80",
    "http://[::1]/, http, [::1], 80",
    "http://[::1]:81/, http, [::1], 81",
    "http://user:pw@h:81/, http, h, 81",
    "http://user:pw@h/, http, h, 80",
    "http:///p, http, '', 80",
    "http://:81/, http, '', 81",
    "http://h:/, http, h, 80",
    "//host:443, '', host, 443",
    "//host, '', host, -1",
    "http://h:65536/, http, h, -1",
    "http://h:999999999999/, http, h, -1",
    "http://h:x/, http, h, -1",
    "ftp://h/, ftp, h, -1",
    "/p, '', '', -1",
    "p:q, '', '', -1",
    "'', '', '', -1",
  })
  void splitsAuthority(String uri, String scheme, String host, int port) {
    Request request = Request.decode(payload(uri, new byte[0]));
    assertThat(request.scheme()).isEqualTo(scheme);
    assertThat(request.host()).isEqualTo(host);
    assertThat(request.port()).isEqualTo(port < 0 ? OptionalInt.empty() : OptionalInt.of(port));
  }

  @Test
  void copiesHaveChangesAndTheRest() {
    Request request =
        JsonRequestTest.decode(
            "{\"method\":\"GET\",\"uri\":\"http://h/p?a=1\",\"rawQuery\":\"a=1\","
                + "\"headers\":{\"A\":[\"1\"],\"Cookie\":[\"c=d\"]}}",
            "body");
    Request copy =
        request
            .withMethod("PUT")
            .withUri("https://other:81/q?b=2")
            .withHeader("a", "2")
            .withAddedHeader("B", "3")
            .withAddedHeader("C", "4")
            .withoutHeader("c")
            .withAttribute("user", 7)
            .withBody(new byte[] {'x'});
    assertThat(copy.method()).isEqualTo("PUT");
    assertThat(copy.uri()).isEqualTo("https://other:81/q?b=2");
    assertThat(copy.path()).isEqualTo("/q");
    assertThat(copy.port()).hasValue(81);
    assertThat(copy.rawQuery()).isEqualTo("b=2");
    assertThat(copy.query()).isEqualTo(QueryParameters.parse("b=2")).hasToString("[b]");
    assertThat(copy.headers().toMap())
        .isEqualTo(Map.of("Cookie", List.of("c=d"), "a", List.of("2"), "B", List.of("3")));
    assertThat(copy.cookie("c")).contains("d");
    assertThat(copy.bodyText()).isEqualTo("x");
    assertThat(copy).hasToString("PUT /q");

    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.query().first("a")).contains("1");
    assertThat(request.headers().toMap())
        .isEqualTo(Map.of("A", List.of("1"), "Cookie", List.of("c=d")));
    assertThat(request.attributes()).isEmpty();
    assertThat(request.bodyText()).isEqualTo("body");
  }

  @Test
  void filtersCanSetAttributes() {
    Request request =
        JsonRequestTest.decode("{\"method\":\"GET\",\"attributes\":{\"s\":[\"t\"]}}")
            .withAttribute("user", "Ann")
            .withAttribute("user", 7);
    assertThat(request.attributes()).isEqualTo(Map.of("s", List.of("t"), "user", 7));
    assertThat(request.attribute("user", Integer.class)).contains(7);
    assertThat(request.attribute("none", Integer.class)).isEmpty();
    assertThat(request.withoutAttribute("user").attributes()).isEqualTo(Map.of("s", List.of("t")));
    assertThatThrownBy(() -> request.attribute("user", String.class))
        .isInstanceOf(ClassCastException.class)
        .hasMessage("attribute \"user\": expected a java.lang.String but was a java.lang.Integer");
    assertThatThrownBy(() -> request.attributes().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void replacedBodyIsCopyAndNotForm() {
    byte[] bytes = {'{', '}'};
    Request request =
        JsonRequestTest.decode("{\"method\":\"POST\",\"parsed\":true}", "{\"a\":\"1\"}");
    Request copy = request.withBody(bytes);
    bytes[0] = 9;
    assertThat(copy.bodyText()).isEqualTo("{}");
    assertThat(copy.isParsed()).isFalse();
    assertThat(request.form()).isSameAs(request.withHeader("A", "b").form());
  }

  @Test
  void treeOfFormIsUtf8() {
    Request request =
        JsonRequestTest.decode(
            "{\"method\":\"POST\",\"parsed\":true,\"headers\":{\"Content-Type\":"
                + "[\"application/x-www-form-urlencoded; charset=ISO-8859-1\"]}}",
            "{\"a\":\"\u00e4\"}");
    assertThat(request.bodyText()).isEqualTo("{\"a\":\"\u00e4\"}");
  }

  @Test
  void rejectsHeaderThatWouldSplitRequest() {
    Request request = Request.decode(payload("http://h/", new byte[0]));
    assertThatThrownBy(() -> request.withHeader("A", "x\r\nB: y"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> request.withAddedHeader("A b", "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void bodyIsSameInEveryForm() throws IOException {
    byte[] body = "grüße".getBytes(StandardCharsets.UTF_8);
    Request request = Request.decode(payload("http://h/", body));
    assertThat(request.body()).isEqualTo(body);
    assertThat(request.bodyText()).isEqualTo("grüße");
    assertThat(request.bodyStream().readAllBytes()).isEqualTo(body);
    assertThat(request.bodyLength()).isEqualTo(7);
  }

  @Test
  void bodyIsCopy() {
    Request request = Request.decode(payload("http://h/", new byte[] {1}));
    request.body()[0] = 9;
    assertThat(request.body()).containsExactly(1);
  }

  @Test
  void rejectsOrReadsLessOfContextCutAnywhere() {
    Payload whole = payload("http://example.test/path", new byte[0]);
    int refused = 0;
    for (int length = 0; length < whole.contextLength(); length++) {
      Payload cut = new Payload(FrameHeader.PROTO, Arrays.copyOf(whole.bytes(), length), length);
      try {
        assertThat(Request.decode(cut).method()).isEqualTo("GET");
      } catch (MalformedPayloadException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(whole.contextLength() / 2);
  }

  @Test
  void rejectsLengthsBeyondContext() {
    byte[] huge = {0x1a, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x07};
    assertThatThrownBy(() -> Request.decode(new Payload(FrameHeader.PROTO, huge, huge.length)))
        .isInstanceOf(MalformedPayloadException.class);
    byte[] negative = {
      0x1a,
      (byte) 0xff,
      (byte) 0xff,
      (byte) 0xff,
      (byte) 0xff,
      (byte) 0xff,
      (byte) 0xff,
      (byte) 0xff,
      (byte) 0xff,
      (byte) 0xff,
      0x01
    };
    assertThatThrownBy(
            () -> Request.decode(new Payload(FrameHeader.PROTO, negative, negative.length)))
        .isInstanceOf(MalformedPayloadException.class);
  }

  @Test
  void toStringContainsNoSecrets() {
    Request request = Request.decode(payload("http://h/p?token=abc", new byte[0]));
    assertThat(request).hasToString("GET /p");
  }

  @Test
  void readsQueriesAsBrowsersWriteThem() {
    QueryParameters query = QueryParameters.parse("a=1&&b=%C3%A4+x&a=2&c&=v&d=%zz&a%5B%5D=3&e=1=2");
    assertThat(query.all("a")).containsExactly("1", "2");
    assertThat(query.first("b")).contains("ä x");
    assertThat(query.first("c")).contains("");
    assertThat(query.first("")).contains("v");
    assertThat(query.first("d")).contains("%zz");
    assertThat(query.first("a[]")).contains("3");
    assertThat(query.first("e")).contains("1=2");
    assertThat(query.toMap().keySet()).containsExactly("a", "b", "c", "", "d", "a[]", "e");
    assertThat(query.all("none")).isEqualTo(List.of());
  }

  @Test
  void ignoresCharsetInsideQuotes() {
    String type = "text/plain; x=\"a;charset=utf-16\"; Charset=\"iso-8859-1\"";
    Request request = Requests.withBody("POST", "/", "AB", "Content-Type", type);
    assertThat(request.bodyText()).isEqualTo("AB");
    assertThat(Requests.withBody("POST", "/", "ü", "Content-Type", "a/b;charset=latin1").bodyText())
        .isEqualTo("Ã¼");
  }
}
