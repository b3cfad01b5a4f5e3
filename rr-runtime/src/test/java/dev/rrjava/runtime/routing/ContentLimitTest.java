package dev.rrjava.runtime.routing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.runtime.http.HttpException;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.testing.Requests;
import dev.rrjava.runtime.wire.FrameHeader;
import dev.rrjava.runtime.worker.Payload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentLimitTest {
  private static final String FIELDS = "{\"a\":\"b\"}";

  @Test
  void aBodyIsMeasuredAsItIs() {
    assertHasLength(Requests.withBody("POST", "/", "four"), 4);
    assertHasLength(Requests.withBody("POST", "/", "four", "Content-Length", "9"), 4);
    assertHasLength(Requests.withBody("POST", "/", "four").withBody(new byte[7]), 7);
  }

  @ParameterizedTest
  @CsvSource({"1000, 1000", "5000000000, 5000000000", "-3, 39", "1e3, 39", "'', 39"})
  void aFormIsMeasuredByItsContentLengthElseByWhatTheServerMadeOfIt(String declared, long length) {
    assertHasLength(form("\"Content-Length\":[\"" + declared + "\"]"), length);
  }

  @Test
  void aFormInChunksIsMeasuredByWhatTheServerMadeOfIt() {
    assertHasLength(form(""), 39);
  }

  private static void assertHasLength(Request request, long length) {
    assertThatCode(() -> ContentLimit.require(request, length)).doesNotThrowAnyException();
    assertThatThrownBy(() -> ContentLimit.require(request, length - 1))
        .isInstanceOf(HttpException.class)
        .hasFieldOrPropertyWithValue("status", 413)
        .hasMessage("wanted a body of at most %d bytes, got %d\n".formatted(length - 1, length));
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
