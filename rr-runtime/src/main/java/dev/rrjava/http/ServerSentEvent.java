package dev.rrjava.http;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event for a browser's {@code EventSource} (WHATWG HTML, server-sent events). Each part may be
 * missing; a browser does not dispatch an event without data, but uses its other parts.
 *
 * @param id the value that the browser sends in {@code Last-Event-ID} when it reconnects; no line
 *     breaks, no NUL. Empty resets it
 * @param event the type of the event, {@code message} if it is missing; no line breaks
 * @param retry how long the browser waits before it reconnects, in whole milliseconds
 * @param data the data; may have several lines, in which each CR, LF or CR LF becomes LF
 * @param comment ignored by the browser; keeps a connection in use; may have several lines
 */
public record ServerSentEvent(
    @Nullable String id,
    @Nullable String event,
    @Nullable Duration retry,
    @Nullable String data,
    @Nullable String comment) {

  /**
   * Creates an event; each part may be missing.
   *
   * @param id one line without NUL
   * @param event one line
   * @param retry zero or more
   * @param data any string
   * @param comment any string
   * @throws IllegalArgumentException if id or event has a line break, id a NUL, or retry is
   *     negative
   */
  public ServerSentEvent {
    requireOneLine("id", id);
    requireOneLine("event", event);
    if (id != null && id.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "the id of a server-sent event must not contain a NUL: browsers would ignore it");
    }
    if (retry != null && retry.isNegative()) {
      throw new IllegalArgumentException(
          "the retry time of a server-sent event must not be negative but was " + retry);
    }
  }

  /**
   * Returns an event of the type {@code message}.
   *
   * @param data the data
   * @return the event
   */
  public static ServerSentEvent data(String data) {
    return new ServerSentEvent(null, null, null, Objects.requireNonNull(data, "data"), null);
  }

  /**
   * Returns an event with a type.
   *
   * @param event the type of the event
   * @param data the data
   * @return the event
   * @throws IllegalArgumentException if the type has a line break
   */
  public static ServerSentEvent of(String event, String data) {
    return data(data).withEvent(event);
  }

  /**
   * Returns a comment, which keeps a connection in use and lets the server notice that a client has
   * disconnected.
   *
   * @param comment ignored by browsers; may be empty
   * @return the comment
   */
  public static ServerSentEvent comment(String comment) {
    return new ServerSentEvent(null, null, null, null, Objects.requireNonNull(comment, "comment"));
  }

  /**
   * Returns a copy of this event with an id.
   *
   * @param id the new id
   * @return a copy
   * @throws IllegalArgumentException if it has a line break or a NUL
   */
  public ServerSentEvent withId(String id) {
    return new ServerSentEvent(id, event, retry, data, comment);
  }

  /**
   * Returns a copy of this event with a type.
   *
   * @param event the new type
   * @return a copy
   * @throws IllegalArgumentException if it has a line break
   */
  public ServerSentEvent withEvent(String event) {
    return new ServerSentEvent(id, event, retry, data, comment);
  }

  /**
   * Returns a copy of this event with a time after which browsers reconnect.
   *
   * @param retry in whole milliseconds; fractions are dropped
   * @return a copy
   * @throws IllegalArgumentException if it is negative
   */
  public ServerSentEvent withRetry(Duration retry) {
    return new ServerSentEvent(id, event, retry, data, comment);
  }

  /**
   * Returns this event as it is sent: one line for each part, for data and comment one for each of
   * their lines, and an empty line.
   *
   * @return the string, with LF as line break
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

  /** The reader drops a space after the colon, so one is added to keep those of the string. */
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
          "the " + part + " of a server-sent event must not contain a line break");
    }
  }
}
