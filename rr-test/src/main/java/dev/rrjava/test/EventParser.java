package dev.rrjava.test;

import dev.rrjava.http.ServerSentEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses server-sent events from strings that may end anywhere (HTML, section 9.2.6). Keeps
 * comments, which browsers ignore.
 */
final class EventParser {
  private final StringBuilder rest = new StringBuilder();
  private @Nullable String id;
  private @Nullable String event;
  private @Nullable Duration retry;
  private @Nullable String data;
  private @Nullable String comment;
  private boolean isEmpty = true;

  /** Whether a line feed that comes next belongs to the carriage return before it. */
  private boolean isAfterReturn;

  /** Adds a string, and returns the events that end in it. */
  List<ServerSentEvent> add(String text) {
    List<ServerSentEvent> events = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\r' && c != '\n') {
        rest.append(c);
      } else if (c == '\r' || !isAfterReturn) {
        endLine(events);
      }
      isAfterReturn = c == '\r';
    }
    return events;
  }

  private void endLine(List<ServerSentEvent> events) {
    String line = rest.toString();
    rest.setLength(0);
    if (!line.isEmpty()) {
      read(line);
    } else if (!isEmpty) {
      events.add(new ServerSentEvent(id, event, retry, data, comment));
      clear();
    }
  }

  private void read(String line) {
    int colon = line.indexOf(':');
    String field = colon < 0 ? line : line.substring(0, colon);
    String value = colon < 0 ? "" : line.substring(colon + 1);
    if (value.startsWith(" ")) {
      value = value.substring(1);
    }
    isEmpty = false;
    switch (field) {
      case "" -> comment = appended(comment, value);
      case "data" -> data = appended(data, value);
      case "event" -> event = value;
      case "id" -> id = value;
      case "retry" -> retry = value.matches("\\d{1,18}") ? millis(value) : null;
      default -> {
        // Browsers ignore other fields.
      }
    }
  }

  private static Duration millis(String value) {
    return Duration.ofMillis(Long.parseLong(value));
  }

  private static String appended(@Nullable String lines, String line) {
    return lines == null ? line : lines + "\n" + line;
  }

  private void clear() {
    id = null;
    event = null;
    retry = null;
    data = null;
    comment = null;
    isEmpty = true;
  }
}
