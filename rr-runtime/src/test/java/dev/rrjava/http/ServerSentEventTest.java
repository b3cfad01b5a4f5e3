package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSentEventTest {

  static Stream<Arguments> events() {
    return Stream.of(
        Arguments.of(ServerSentEvent.data("x"), "data: x\n\n"),
        Arguments.of(ServerSentEvent.data(""), "data: \n\n"),
        Arguments.of(ServerSentEvent.data(" x"), "data:  x\n\n"),
        Arguments.of(ServerSentEvent.data("a\nb"), "data: a\ndata: b\n\n"),
        Arguments.of(ServerSentEvent.data("a\rb"), "data: a\ndata: b\n\n"),
        Arguments.of(ServerSentEvent.data("a\r\nb"), "data: a\ndata: b\n\n"),
        Arguments.of(ServerSentEvent.data("a\n\rb"), "data: a\ndata: \ndata: b\n\n"),
        Arguments.of(ServerSentEvent.data("a\n"), "data: a\ndata: \n\n"),
        Arguments.of(ServerSentEvent.data("\r\n"), "data: \ndata: \n\n"),
        Arguments.of(ServerSentEvent.data("a\n\nid: 2"), "data: a\ndata: \ndata: id: 2\n\n"),
        Arguments.of(ServerSentEvent.comment(""), ": \n\n"),
        Arguments.of(ServerSentEvent.comment("a\ndata: b"), ": a\n: data: b\n\n"),
        Arguments.of(ServerSentEvent.of("tick", "1"), "event: tick\ndata: 1\n\n"),
        Arguments.of(
            ServerSentEvent.data("x").withId("").withEvent(""), "id: \nevent: \ndata: x\n\n"),
        Arguments.of(
            new ServerSentEvent("7", "e", Duration.ofMillis(1500), "d", "c"),
            ": c\nid: 7\nevent: e\nretry: 1500\ndata: d\n\n"),
        Arguments.of(new ServerSentEvent(null, null, Duration.ZERO, null, null), "retry: 0\n\n"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void writesEventAsInStandard(ServerSentEvent event, String text) {
    assertThat(event.toText()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\r", "\r\n"})
  void rejectsLineBreakInIdOrEvent(String text) {
    ServerSentEvent event = ServerSentEvent.data("x");
    assertThatThrownBy(() -> event.withId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("id");
    assertThatThrownBy(() -> event.withEvent(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("event");
  }

  @Test
  void rejectsValuesThatBrowsersIgnore() {
    ServerSentEvent event = ServerSentEvent.data("x");
    assertThatThrownBy(() -> event.withId("a\0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NUL");
    assertThatThrownBy(() -> event.withRetry(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
