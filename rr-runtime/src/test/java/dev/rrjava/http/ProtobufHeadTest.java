package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.rrjava.internal.payload.ProtobufHead;
import dev.rrjava.internal.testing.HttpMessages;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtobufHeadTest {
  private final ProtobufHead head = new ProtobufHead();

  private Map<String, List<String>> roundTrip(int status, Headers headers)
      throws InvalidProtocolBufferException {
    int length = head.encode(status, headers.lines());
    DynamicMessage oracle =
        DynamicMessage.parseFrom(
            HttpMessages.RESPONSE, ByteString.copyFrom(head.bytes(), 0, length));
    assertThat(oracle.getField(HttpMessages.RESPONSE.findFieldByName("status")))
        .isEqualTo((long) status);
    return TestHost.headers(oracle);
  }

  @Test
  void encodesHeadOfProtocolPage() {
    int length = head.encode(200, Headers.EMPTY.with("Content-Type", "text/plain").lines());
    assertThat(HexFormat.of().formatHex(Arrays.copyOf(head.bytes(), length)))
        .isEqualTo("08c801121c0a0c436f6e74656e742d54797065120c0a0a746578742f706c61696e");
  }

  @Test
  void joinsLinesOfSameNameInAnyCase() throws InvalidProtocolBufferException {
    Headers headers =
        Headers.EMPTY
            .withAdded("Set-Cookie", "a=1")
            .withAdded("X-B", "é")
            .withAdded("set-cookie", "b=2");
    assertThat(roundTrip(200, headers))
        .isEqualTo(Map.of("Set-Cookie", List.of("a=1", "b=2"), "X-B", List.of("é")));
  }

  @Test
  void encodesHeadLargerThanBuffer() throws InvalidProtocolBufferException {
    String large = "x".repeat(100_000);
    assertThat(roundTrip(599, Headers.EMPTY.with("X-Large", large)))
        .isEqualTo(Map.of("X-Large", List.of(large)));
    assertThat(roundTrip(404, Headers.EMPTY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 9, 10, 17, 99, 100, 12_345_678_901L, Long.MAX_VALUE})
  void encodesLengthLikeHeader(long length) {
    for (Headers headers :
        List.of(
            Headers.EMPTY,
            Headers.EMPTY.with("Content-Type", "text/plain"),
            Headers.EMPTY.with("content-length", "5").with("X-A", "b"))) {
      byte[] wanted = HttpParts.protobufHead(200, headers.withContentLength(length));
      int size = head.encode(200, headers.lines(), length);
      assertThat(Arrays.copyOf(head.bytes(), size)).isEqualTo(wanted);
    }
  }

  /** Around the sizes at which a length takes a byte more, of one value and of a whole entry. */
  @ParameterizedTest
  @ValueSource(ints = {100, 110, 115, 120, 126, 127, 128, 129, 240, 255, 256, 257, 16_383, 16_384})
  void encodesLengthsOfEverySize(int size) throws InvalidProtocolBufferException {
    for (int more = 0; more < 12; more++) {
      String value = "v".repeat(size + more);
      String wide = "ä".repeat((size + more) / 2);
      Headers headers =
          Headers.EMPTY
              .withAdded("X-A", value)
              .withAdded("X-B", "before")
              .withAdded("x-a", wide)
              .withAdded("X-B", value + "€");
      assertThat(roundTrip(-more, headers))
          .isEqualTo(Map.of("X-A", List.of(value, wide), "X-B", List.of("before", value + "€")));
    }
  }

  @Test
  void encodesEarlyHintsOnceAsHeadOf103() {
    String style = "</é.css>; rel=preload; as=style";
    String host = "</b>; rel=preconnect";
    ProtobufHead head = new ProtobufHead();
    Headers headers = Headers.of("Link", style).withAdded("Link", host);
    int length = head.encode(103, headers.lines());
    assertThat(EarlyHintLinks.of(style, host).protobuf())
        .isEqualTo(Arrays.copyOf(head.bytes(), length));
  }
}
