package dev.rrjava.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DynamicMessage;
import dev.rrjava.runtime.testing.HttpMessages;
import dev.rrjava.runtime.wire.FrameHeader;
import dev.rrjava.runtime.worker.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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
  void theUriIsTakenApart(String uri, String authority, String path) {
    Request request = Request.decode(payload(uri, new byte[0]));
    assertThat(request.uri()).isEqualTo(uri);
    assertThat(request.authority()).isEqualTo(authority);
    assertThat(request.path()).isEqualTo(path);
  }

  @Test
  void theBodyIsTheSameHoweverItIsRead() throws IOException {
    byte[] body = "grüße".getBytes(StandardCharsets.UTF_8);
    Request request = Request.decode(payload("http://h/", body));
    assertThat(request.body()).isEqualTo(body);
    assertThat(request.bodyText()).isEqualTo("grüße");
    assertThat(request.bodyStream().readAllBytes()).isEqualTo(body);
    assertThat(request.bodyLength()).isEqualTo(7);
  }

  @Test
  void theBodyThatWasGivenOutIsACopy() {
    Request request = Request.decode(payload("http://h/", new byte[] {1}));
    request.body()[0] = 9;
    assertThat(request.body()).containsExactly(1);
  }

  @Test
  void aContextThatIsCutAnywhereIsRefusedOrReadsLess() {
    Payload whole = payload("http://example.test/path", new byte[0]);
    int refused = 0;
    for (int length = 0; length < whole.contextLength(); length++) {
      Payload cut = new Payload(FrameHeader.PROTO, Arrays.copyOf(whole.bytes(), length), length);
      try {
        assertThat(Request.decode(cut).method()).isEqualTo("GET");
      } catch (MalformedRequestException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(whole.contextLength() / 2);
  }

  @Test
  void lengthsBeyondTheContextAreRefused() {
    byte[] huge = {0x1a, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x07};
    assertThatThrownBy(() -> Request.decode(new Payload(FrameHeader.PROTO, huge, huge.length)))
        .isInstanceOf(MalformedRequestException.class);
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
        .isInstanceOf(MalformedRequestException.class);
  }

  @Test
  void theTextOfARequestHoldsNoSecrets() {
    Request request = Request.decode(payload("http://h/p?token=abc", new byte[0]));
    assertThat(request).hasToString("GET /p");
  }

  @Test
  void queriesAreReadAsBrowsersWriteThem() {
    Query query = Query.parse("a=1&&b=%C3%A4+x&a=2&c&=v&d=%zz&a%5B%5D=3&e=1=2");
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
}
