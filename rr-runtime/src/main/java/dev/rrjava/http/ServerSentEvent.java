package dev.rrjava.http;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One event of a stream for a browser's {@code EventSource} (WHATWG HTML, server-sent events). Each
 * part may be absent; an event without data is not dispatched by a browser, but its other parts
 * count.
 *
 * @param id what the browser says in {@code Last-Event-ID} when it connects again; no line break,
 *     no NUL. Empty resets it
 * @param event the type that listeners are called by, {@code message} when absent; no line break
 * @param retry how long the browser waits before it connects again, in whole milliseconds
 * @param data what listeners get; may have several lines, of which each CR, LF or CR LF becomes LF
 * @param comment ignored by the browser, so that it keeps a connection in use; may have several
 *     lines
 */
public record ServerSentEvent(
    @Nullable String id,
    @Nullable String event,
    @Nullable Duration retry,
    @Nullable String data,
    @Nullable String comment) {

  /**
   * Checks the parts, each of which may be absent.
   *
   * @param id one line without NUL
   * @param event one line
   * @param retry zero or more
   * @param data any text
   * @param comment any text
   * @throws IllegalArgumentException when id or event has a line break, id a NUL, or retry is
   *     negative
   */
  public ServerSentEvent {
    requireOneLine("id", id);
    requireOneLine("event", event);
    if (id != null && id.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "the id of a server-sent event has no NUL: a browser would ignore it");
    }
    if (retry != null && retry.isNegative()) {
      throw new IllegalArgumentException(
          "the retry time of a server-sent event is not negative, as " + retry + " is");
    }
  }

  /**
   * An event of the type {@code message}.
   *
   * @param data what listeners get
   * @return the event
   */
  public static ServerSentEvent data(String data) {
    return new ServerSentEvent(null, null, null, Objects.requireNonNull(data, "data"), null);
  }

  /**
   * An event of some type.
   *
   * @param event the type that listeners are called by
   * @param data what listeners get
   * @return the event
   * @throws IllegalArgumentException when the type has a line break
   */
  public static ServerSentEvent of(String event, String data) {
    return data(data).withEvent(event);
  }

  /**
   * A comment, which keeps a connection in use and lets the server notice that a client has left.
   *
   * @param comment ignored by browsers; may be empty
   * @return the comment
   */
  public static ServerSentEvent comment(String comment) {
    return new ServerSentEvent(null, null, null, null, Objects.requireNonNull(comment, "comment"));
  }

  /**
   * This event with an id.
   *
   * @param id the new id
   * @return a copy
   * @throws IllegalArgumentException when it has a line break or a NUL
   */
  public ServerSentEvent withId(String id) {
    return new ServerSentEvent(id, event, retry, data, comment);
  }

  /**
   * This event with a type.
   *
   * @param event the new type
   * @return a copy
   * @throws IllegalArgumentException when it has a line break
   */
  public ServerSentEvent withEvent(String event) {
    return new ServerSentEvent(id, event, retry, data, comment);
  }

  /**
   * This event with a time after which browsers connect again.
   *
   * @param retry in whole milliseconds; fractions are dropped
   * @return a copy
   * @throws IllegalArgumentException when it is negative
   */
  public ServerSentEvent withRetry(Duration retry) {
    return new ServerSentEvent(id, event, retry, data, comment);
  }

  /**
   * This event as it is sent: one line for each part, for data and comment one for each of their
   * lines, and an empty line.
   *
   * @return the text, with LF as line break
   */
  public String toText() {
    StringBuilder out = new StringBuilder();
    if (comment != null) {
      appendLines(out, ":", comment);
    }
    if (id != null) {
      appendLines(out, "id:", id);
    }
    if (event != null) {
      appendLines(out, "event:", event);
    }
    if (retry != null) {
      out.append("retry: ").append(retry.toMillis()).append('\n');
    }
    if (data != null) {
      appendLines(out, "data:", data);
    }
    return out.append('\n').toString();
  }

  /** A blank after the colon is dropped by the reader, so that one more keeps those of the text. */
  private static void appendLines(StringBuilder out, String field, String text) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        out.append(field).append(' ').append(text, start, i).append('\n');
        if (text.startsWith("\r\n", i)) {
          i++;
        }
        start = i + 1;
      }
    }
  }

  private static void requireOneLine(String part, @Nullable String text) {
    if (text != null && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)) {
      throw new IllegalArgumentException(
          "the " + part + " of a server-sent event is one line, but this one has a line break");
    }
  }
}
