package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.MalformedPayloadException;
import dev.rrjava.worker.Payload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRequestTest {

  static Request decode(String context) {
    return decode(context, "");
  }

  static Request decode(String context, String body) {
    byte[] bytes = (context + body).getBytes(StandardCharsets.UTF_8);
    return Request.decode(
        new Payload(FrameHeader.JSON, bytes, context.getBytes(StandardCharsets.UTF_8).length));
  }

  @Test
  void treatsMissingAndNullFieldsAsEmptyAndSkipsUnknown() {
    String nulls =
        "{\"method\":\"GET\",\"uri\":null,\"remoteAddr\":null,\"protocol\":null,\"rawQuery\":null,"
            + "\"headers\":null,\"cookies\":null,\"parsed\":null,\"uploads\":null,"
            + "\"attributes\":null,\"new\":{\"a\":[1,{}]}}";
    for (String context : List.of(nulls, "{\"method\":\"GET\"}")) {
      Request request = decode(context, "body");
      assertThat(request.uri()).isEmpty();
      assertThat(request.path()).isEmpty();
      assertThat(request.rawQuery()).isEmpty();
      assertThat(request.remoteAddress()).isEmpty();
      assertThat(request.protocol()).isEmpty();
      assertThat(request.headers()).isEqualTo(Headers.EMPTY);
      assertThat(request.cookies()).isEmpty();
      assertThat(request.attributes()).isEmpty();
      assertThat(request.isParsed()).isFalse();
      assertThat(request.uploads().isEmpty()).isTrue();
      assertThat(request.bodyText()).isEqualTo("body");
    }
  }

  @Test
  void usesLastOfTwoMembersWithSameName() {
    Request request =
        decode(
            "{\"method\":\"GET\",\"method\":\"PUT\",\"headers\":{\"A\":[\"1\"],\"A\":[\"2\",\"3\"]},"
                + "\"attributes\":{\"x\":\"1\"},\"attributes\":{\"y\":\"2\"}}");
    assertThat(request.method()).isEqualTo("PUT");
    assertThat(request.headers().toMap()).isEqualTo(Map.of("A", List.of("2", "3")));
    assertThat(request.attributes()).isEqualTo(Map.of("y", List.of("2")));
  }

  @Test
  void readsAttributesOfAnyTypeAsStrings() {
    Request request =
        decode(
            "{\"method\":\"GET\",\"attributes\":{\"s\":\"t\",\"n\": 1.50 ,\"b\":true,\"z\":null,"
                + "\"l\":[\"a\",2,{\"x\": []}],\"o\":{\"k\":\"v\"}}}");
    assertThat(request.attributes())
        .isEqualTo(
            Map.of(
                "s", List.of("t"),
                "n", List.of("1.50"),
                "b", List.of("true"),
                "z", List.of(),
                "l", List.of("a", "2", "{\"x\": []}"),
                "o", List.of("{\"k\":\"v\"}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "null",
        "{\"method\":\"\"}",
        "{\"method\":null}",
        "{\"method\":1}",
        "{\"method\":\"GET\",\"parsed\":\"true\"}",
        "{\"method\":\"GET\",\"uri\":[]}",
        "{\"method\":\"GET\"} x",
        "{\"method\":\"GET\",\"new\":[}",
      })
  void rejectsOtherPayloads(String context) {
    assertThatThrownBy(() -> decode(context)).isInstanceOf(MalformedPayloadException.class);
  }

  @Test
  void rejectsFieldOfOtherTypeWhenRead() {
    Request request =
        decode(
            "{\"method\":\"GET\",\"headers\":{\"A\":\"1\"},\"cookies\":{\"a\":[]},\"uploads\":[],"
                + "\"attributes\":7}");
    assertThatThrownBy(request::headers)
        .isInstanceOf(MalformedPayloadException.class)
        .hasMessage("the context of a request: expected an array at byte 31 but was '\"'");
    assertThatThrownBy(request::cookies).isInstanceOf(MalformedPayloadException.class);
    assertThatThrownBy(request::uploads).isInstanceOf(MalformedPayloadException.class);
    assertThatThrownBy(request::attributes).isInstanceOf(MalformedPayloadException.class);
  }

  @Test
  void rejectsContextCutAnywhere() {
    byte[] whole =
        ("{\"remoteAddr\":\"::1\",\"protocol\":\"HTTP/1.1\",\"method\":\"GET\",\"uri\":\"http://h/\","
                + "\"headers\":{\"A\":[\"\\u00e4\"]},\"parsed\":false,\"uploads\":null}")
            .getBytes(StandardCharsets.UTF_8);
    Request.decode(new Payload(FrameHeader.JSON, whole, whole.length));
    for (int length = 0; length < whole.length; length++) {
      Payload cut = new Payload(FrameHeader.JSON, Arrays.copyOf(whole, length), length);
      assertThatThrownBy(() -> Request.decode(cut))
          .as("cut at %d", length)
          .isInstanceOf(MalformedPayloadException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 0x04, 0x10, 0x20, 0x88, 0x09, 0xff})
  void rejectsOtherCodecs(int flags) {
    byte[] bytes = "{\"method\":\"GET\"}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Request.decode(new Payload(flags, bytes, bytes.length)))
        .isInstanceOf(MalformedPayloadException.class)
        .hasMessageContaining("80 (protobuf) or 08 (JSON)")
        .hasMessageEndingWith(String.format("%02x", flags));
  }
}
