package dev.rrjava.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementChunksTest {
  private static final long LITTLE = ElementChunks.ENOUGH_NANOS / 10;

  /** Near its end, where it overflows. */
  private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - LITTLE);

  private ElementChunks<String> chunks(String mediaType) {
    return new ElementChunks<>(
        Framing.of(mediaType), text -> text.getBytes(StandardCharsets.UTF_8), nanoTime::get);
  }

  private static @Nullable String text(byte @Nullable [] chunk) {
    return chunk == null ? null : new String(chunk, StandardCharsets.UTF_8);
  }

  @Test
  void gathersFastElementsOfArray() {
    ElementChunks<String> chunks = chunks("application/json");
    assertThat(text(chunks.next("1"))).isEqualTo("[1");
    for (String element : List.of("2", "3", "4")) {
      nanoTime.addAndGet(LITTLE);
      assertThat(chunks.next(element)).isNull();
    }
    assertThat(text(chunks.end())).isEqualTo(",2,3,4]");
  }

  @Test
  void sendsEachElementOfSlowSource() {
    ElementChunks<String> chunks = chunks("application/json");
    assertThat(text(chunks.next("1"))).isEqualTo("[1");
    nanoTime.addAndGet(ElementChunks.ENOUGH_NANOS);
    assertThat(text(chunks.next("2"))).isEqualTo(",2");
    nanoTime.addAndGet(LITTLE);
    assertThat(chunks.next("3")).isNull();
    nanoTime.addAndGet(ElementChunks.ENOUGH_NANOS - LITTLE);
    assertThat(text(chunks.next("4"))).isEqualTo(",3,4");
    assertThat(text(chunks.end())).isEqualTo("]");
  }

  @Test
  void writesNullElementAsJsonNull() {
    ElementChunks<String> chunks = chunks("application/json");
    assertThat(text(chunks.next(null))).isEqualTo("[null");
    assertThat(chunks.next("1")).isNull();
    assertThat(text(chunks.end())).isEqualTo(",1]");
  }

  @Test
  void keepsElementOfSeveralLinesInOneEventOrLine() {
    String json = "{\r\n  \"a\": 1\n}";
    assertThat(text(chunks("text/event-stream").next(json))).isEqualTo("data: {    \"a\": 1 }\n\n");
    assertThat(text(chunks("application/x-ndjson").next(json))).isEqualTo("{    \"a\": 1 }\n");
    assertThat(text(chunks("application/json").next(json))).isEqualTo("[" + json);
  }

  @Test
  void sendsLargeChunk() {
    ElementChunks<String> chunks = chunks("application/json");
    String half = "x".repeat(ElementChunks.ENOUGH_BYTES / 2);
    assertThat(text(chunks.next("1"))).isEqualTo("[1");
    assertThat(chunks.next(half)).isNull();
    assertThat(text(chunks.next(half))).isEqualTo("," + half + "," + half);
    assertThat(chunks.next("2")).isNull();
    assertThat(text(chunks.end())).isEqualTo(",2]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-ndjson", "text/event-stream"})
  void sendsLinesAndEventsAtOnce(String mediaType) {
    ElementChunks<String> chunks = chunks(mediaType);
    assertThat(text(chunks.next("1"))).contains("1");
    assertThat(text(chunks.next("2"))).contains("2");
    assertThat(text(chunks.end())).isEmpty();
  }

  @Test
  void writesEmptyArrayForNoElements() {
    assertThat(text(chunks("application/json").end())).isEqualTo("[]");
  }
}
