package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
  private final Headers headers =
      Headers.EMPTY.withAdded("Accept", "a").withAdded("X-Id", "7").withAdded("accept", "b");

  @Test
  void namesAreCaseInsensitive() {
    assertThat(headers.first("ACCEPT")).contains("a");
    assertThat(headers.all("Accept")).containsExactly("a", "b");
    assertThat(headers.contains("x-id")).isTrue();
    assertThat(headers.first("Host")).isEmpty();
    assertThat(headers.all("Host")).isEmpty();
  }

  @Test
  void mapUsesFirstSpellingOfName() {
    assertThat(headers.toMap())
        .containsExactly(Map.entry("Accept", List.of("a", "b")), Map.entry("X-Id", List.of("7")));
  }

  @Test
  void withReplacesAllLines() {
    assertThat(headers.with("ACCEPT", "c").all("accept")).containsExactly("c");
    assertThat(headers.without("accept").toMap()).containsOnlyKeys("X-Id");
    assertThat(headers.all("accept")).as("the original").containsExactly("a", "b");
  }

  @Test
  void contentLengthReplacesExistingOne() {
    assertThat(headers.with("content-length", "1").withContentLength(5).all("Content-Length"))
        .containsExactly("5");
  }

  @Test
  void keepsOrderOfMap() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("B", List.of("1", "2"));
    fields.put("A", List.of("3"));
    assertThat(Headers.of(fields).toMap()).containsExactlyEntriesOf(fields);
  }

  /** As many as fit into a header section of 1 MB, the server's limit. */
  @Test
  @Timeout(20)
  void createsMapOfManyNamesInLinearTime() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      lines.addAll(List.of("h" + i, "v"));
    }
    assertThat(Headers.ofLines(lines).toMap()).hasSize(100_000);
  }

  @Test
  void toStringOmitsValues() {
    assertThat(Headers.EMPTY.with("Authorization", "Bearer abc")).hasToString("[Authorization]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:", "é", "a\r", "a\n", "a\u0000", "(a)"})
  void rejectsNameThatIsNotToken(String name) {
    assertThatThrownBy(() -> headers.with(name, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a header name must be a token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r", "a\nb", "\u0000", "\u007f"})
  void rejectsControlCharacterWithNameOfHeader(String value) {
    assertThatThrownBy(() -> headers.withAdded("X-Name", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("X-Name");
  }

  @Test
  void allowsTabsAndNonAsciiInValues() {
    assertThat(headers.with("X-Name", "a\tü").first("X-Name")).contains("a\tü");
  }

  @Test
  void builderAddsAndReplacesLines() {
    HeadersBuilder builder =
        Headers.builder().add("A", "1").add("B", "2").add("a", "3").set("b", "4").add("C", "");
    Headers headers = builder.build();
    assertThat(headers)
        .isEqualTo(
            Headers.EMPTY
                .with("A", "1")
                .withAdded("a", "3")
                .withAdded("b", "4")
                .withAdded("C", ""));
    assertThat(builder.set("a", "5").build().all("A")).containsExactly("5");
    assertThat(headers.all("A")).containsExactly("1", "3");
    assertThat(Headers.builder().build()).isSameAs(Headers.EMPTY);
  }

  @Test
  void builderRejectsMalformedLines() {
    HeadersBuilder builder = Headers.builder();
    assertThatThrownBy(() -> builder.add("a b", "1")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.set("a", "1\r")).isInstanceOf(IllegalArgumentException.class);
    assertThat(builder.build()).isEqualTo(Headers.EMPTY);
  }
}
