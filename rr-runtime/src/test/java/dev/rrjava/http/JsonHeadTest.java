package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.internal.payload.JsonHead;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class JsonHeadTest {
  private final JsonHead head = new JsonHead();

  private String encode(int status, Headers headers) {
    int length = head.encode(status, headers.lines());
    return new String(head.bytes(), 0, length, StandardCharsets.UTF_8);
  }

  @Test
  void encodesStatusAndArrays() {
    assertThat(encode(200, Headers.EMPTY.with("Content-Type", "text/plain")))
        .isEqualTo("{\"status\":200,\"headers\":{\"Content-Type\":[\"text/plain\"]}}");
    assertThat(encode(404, Headers.EMPTY)).isEqualTo("{\"status\":404,\"headers\":{}}");
  }

  @Test
  void joinsLinesOfSameNameInAnyCase() {
    Headers headers =
        Headers.EMPTY
            .withAdded("Set-Cookie", "a=1")
            .withAdded("X-B", "\u00e9")
            .withAdded("set-cookie", "b=2");
    assertThat(encode(200, headers))
        .isEqualTo(
            "{\"status\":200,\"headers\":{\"Set-Cookie\":[\"a=1\",\"b=2\"],\"X-B\":[\"\u00e9\"]}}");
  }

  @Test
  void escapesOnlyWhatJsonRequires() {
    Headers headers =
        Headers.ofLines(List.of("X", "q\" b\\ t\t n\u0000 e\u001f d\u007f / \u20ac \ud83d\ude00"));
    assertThat(encode(200, headers))
        .isEqualTo(
            "{\"status\":200,\"headers\":{\"X\":[\"q\\\" b\\\\ t\\u0009 n\\u0000 e\\u001f d\u007f"
                + " / \u20ac \ud83d\ude00\"]}}");
  }

  @Test
  void otherParserReadsOutput() {
    String large = "x\"".repeat(50_000);
    Headers headers = Headers.EMPTY.with("X-Large", large).with("X-Empty", "");
    for (int status : new int[] {599, 100}) {
      assertThat(new Load(LoadSettings.builder().build()).loadFromString(encode(status, headers)))
          .isEqualTo(
              Map.of(
                  "status",
                  status,
                  "headers",
                  Map.of("X-Large", List.of(large), "X-Empty", List.of(""))));
    }
  }
}
