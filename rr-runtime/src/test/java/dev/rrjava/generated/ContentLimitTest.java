package dev.rrjava.generated;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;
import dev.rrjava.internal.testing.Requests;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.Payload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentLimitTest {
  private static final String AS_JSON = ", with the fields of the form as JSON";
  private static final String FIELDS = "{\"a\":\"b\"}";

  @Test
  void measuresBody() {
    assertHasLength(Requests.withBody("POST", "/", "four"), 4);
    assertHasLength(Requests.withBody("POST", "/", "four", "Content-Length", "9"), 4);
    assertHasLength(Requests.withBody("POST", "/", "four").withBody(new byte[7]), 7);
  }

  @ParameterizedTest
  @ValueSource(longs = {1_000, 5_000_000_000L})
  void measuresFormByContentLength(long length) {
    assertHasLength(form("\"Content-Length\":[\"" + length + "\"]"), length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-3", "1e3", ""})
  void ignoresInvalidLength(String declared) {
    assertHasLength(form("\"Content-Length\":[\"" + declared + "\"]"), 39, AS_JSON);
  }

  @Test
  void measuresChunkedFormAsParsed() {
    assertHasLength(form(""), 39, AS_JSON);
  }

  private static void assertHasLength(Request request, long length) {
    assertHasLength(request, length, "");
  }

  private static void assertHasLength(Request request, long length, String how) {
    assertThatCode(() -> ContentLimit.require(request, length)).doesNotThrowAnyException();
    assertThatThrownBy(() -> ContentLimit.require(request, length - 1))
        .isInstanceOf(HttpException.class)
        .hasFieldOrPropertyWithValue("status", 413)
        .hasMessage(
            "expected a body of at most %d bytes but was %d%s\n"
                .formatted(length - 1, length, how));
  }

  /** Fields of 9 bytes, and files of 10 and 20. */
  private static Request form(String headers) {
    String context =
        "{\"method\":\"POST\",\"parsed\":true,\"headers\":{%s},\"uploads\":{\"a\":%s,\"b\":[%s]}}"
            .formatted(headers, file(10), file(20));
    byte[] bytes = (context + FIELDS).getBytes(StandardCharsets.UTF_8);
    return Request.decode(new Payload(FrameHeader.JSON, bytes, context.length()));
  }

  private static String file(int size) {
    return "{\"name\":\"x\",\"mime\":\"text/plain\",\"size\":%d,\"error\":0,\"tmpName\":\"/t/x\"}"
        .formatted(size);
  }
}
