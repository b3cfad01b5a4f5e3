package dev.rrjava.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.http.ServerSentEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventParserTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void endsLinesAtEachKindOfLineEnd(String lineEnd) {
    String text =
        String.join(lineEnd, "id: 1", "data: a", "data: b", "", "event: end", "data", "", "");
    EventParser whole = new EventParser();
    EventParser charByChar = new EventParser();
    List<ServerSentEvent> events = new ArrayList<>();
    text.chars().forEach(c -> events.addAll(charByChar.add(Character.toString(c))));
    assertThat(whole.add(text)).hasSize(2).isEqualTo(events);
    assertThat(events.get(0).data()).isEqualTo("a\nb");
  }
}
