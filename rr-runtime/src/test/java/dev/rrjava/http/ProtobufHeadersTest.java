package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.rrjava.internal.payload.ProtobufInput;
import dev.rrjava.internal.testing.HttpMessages;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.MalformedPayloadException;
import dev.rrjava.worker.Payload;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The header map in every form that protobuf allows, beside what protobuf-java reads. */
class ProtobufHeadersTest {
  private static final String GET = "1a03474554";

  private static Headers headers(String... entries) {
    ByteArrayOutputStream context = new ByteArrayOutputStream();
    context.writeBytes(HexFormat.of().parseHex(GET));
    for (String entry : entries) {
      byte[] bytes = HexFormat.of().parseHex(entry);
      assertThat(bytes.length).isLessThan(128);
      context.write(0x2a);
      context.write(bytes.length);
      context.writeBytes(bytes);
    }
    // What follows the context is the body, whatever it looks like.
    int length = context.size();
    context.writeBytes(HexFormat.of().parseHex("2a0a0a015812050a0362616e"));
    return Request.decode(new Payload(FrameHeader.PROTO, context.toByteArray(), length)).headers();
  }

  @ParameterizedTest
  @CsvSource({
    "0a0158 1203 0a0161,                 X, a",
    "1203 0a0161 0a0158,                 X, a",
    "0a810058 1203 0a0161,               X, a",
    "0a0158 128300 0a0161,               X, a",
    "0a0158 1204 0a810061,               X, a",
    "0a0158 1202 0a00,                   X, ''",
    "1203 0a0161,                        '', a",
    "0a0158 1801 1203 0a0161,            X, a",
    "0a0158 1205 1801 0a0161,            X, a",
    "0a0158 1203 0a0161 1801,            X, a",
    "0a0159 0a0158 1203 0a0161,          X, a",
    "0a0158 1203 0a0162 1203 0a0161,     X, a",
    "0a0158 1203 0a0161 1b1c,            X, a",
    "0a0158 1204 0a02c3a4,               X, ä",
    "0a0158 1203 0a01e4,                 X, ä",
    "0a0158 1205 0a03efbfbd,             X, \ufffd",
  })
  void readsEntryInAnyForm(String entry, String name, String value) {
    Headers headers = headers(entry.replace(" ", ""));
    assertThat(headers.toMap()).isEqualTo(Map.of(name, List.of(value)));
    assertThat(headers.first(name)).contains(value);
    assertThat(headers.all(name.toLowerCase(Locale.ROOT))).containsExactly(value);
    assertThat(headers).isEqualTo(Headers.ofLines(List.of(name, value)));
    assertThat(headers).hasSameHashCodeAs(Headers.ofLines(List.of(name, value)));
  }

  @Test
  void keepsOrderOfValuesAndEntries() {
    Headers headers =
        headers(
            "0a01581206 0a0161 0a0162".replace(" ", ""),
            "0a01591203 0a0163".replace(" ", ""),
            "0a0158",
            "0a01781203 0a0164".replace(" ", ""));
    assertThat(headers.toMap())
        .containsExactly(Map.entry("X", List.of("a", "b", "d")), Map.entry("Y", List.of("c")));
    assertThat(headers.all("x")).containsExactly("a", "b", "d");
    assertThat(headers.first("y")).contains("c");
    assertThat(headers.size()).isEqualTo(4);
    assertThat(headers.with("y", "e").toMap())
        .isEqualTo(Map.of("X", List.of("a", "b", "d"), "y", List.of("e")));
    assertThat(headers.withAdded("Y", "e").all("Y")).containsExactly("c", "e");
  }

  @Test
  void findsNameInAnyCaseAndNoOther() {
    Headers headers = headers("0a06 582d415b5e7a 1203 0a0161".replace(" ", ""));
    assertThat(headers.toMap().keySet()).containsExactly("X-A[^z");
    assertThat(headers.contains("x-a[^Z")).isTrue();
    // Each differs in the bit alone that tells letters of the other case.
    assertThat(headers.contains("X-A{^z")).isFalse();
    assertThat(headers.contains("X-A[~z")).isFalse();
    assertThat(headers.contains("X\rA[^z")).isFalse();
    assertThat(headers.contains("X-A[^")).isFalse();
    assertThat(headers.contains("X-A[^zz")).isFalse();
    assertThat(headers.contains("\u0158-A[^z")).isFalse();
    assertThat(headers.contains("")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 60, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 300, 20_000})
  void encodesLengthsOfEverySize(int size) throws InvalidProtocolBufferException {
    for (String name : List.of("N", "N".repeat(size))) {
      Headers sent = Headers.EMPTY.withAdded(name, "v".repeat(size)).withAdded("X-After", "w");
      byte[] head = HttpParts.protobufHead(200, sent);
      byte[] asRequest = HexFormat.of().parseHex(GET);
      int start = asRequest.length;
      asRequest = Arrays.copyOf(asRequest, start + head.length - 3);
      System.arraycopy(head, 3, asRequest, start, head.length - 3);
      for (int i = start; i < asRequest.length; ) {
        // Headers are field 2 of a response and field 5 of a request.
        assertThat(asRequest[i]).isEqualTo((byte) 0x12);
        asRequest[i] = 0x2a;
        ProtobufInput in = new ProtobufInput(asRequest, i + 1, asRequest.length);
        in.skipDelimited();
        i = in.position();
      }
      assertThat(DynamicMessage.parseFrom(HttpMessages.REQUEST, asRequest).toByteArray())
          .hasSameSizeAs(asRequest);
      Request request = Request.decode(new Payload(FrameHeader.PROTO, asRequest, asRequest.length));
      assertThat(request.headers()).isEqualTo(sent);
      assertThat(request.header(name)).contains("v".repeat(size));
      assertThat(request.header("x-after")).contains("w");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0a",
        "0a02",
        "0a0158 12",
        "0a0158 1204 0a0161",
        "0a0158 1203 0a0261",
        "0a0158 1203 0a",
        "0a0158 1203 100161ff",
        "0a0158 1203 0e0161"
      })
  void rejectsMalformedMapWhenRead(String entry) {
    assertThatThrownBy(() -> headers(entry.replace(" ", "")))
        .isInstanceOf(MalformedPayloadException.class)
        .hasMessageContaining("not an http.v1.Request: at byte ");
  }
}
