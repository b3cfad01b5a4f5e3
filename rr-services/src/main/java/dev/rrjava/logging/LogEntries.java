package dev.rrjava.logging;

import dev.rrjava.internal.exception.ExceptionText;
import dev.rrjava.internal.rpc.message.LogMessages.LogAttrs;
import dev.rrjava.internal.rpc.message.LogMessages.LogEntry;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** Makes messages for the server from log records. */
final class LogEntries {
  /** Not {@code logger}, which the server itself adds. */
  private static final String LOGGER = "logger_name";

  /** Set while this thread reads the attributes of a record. */
  private static final ThreadLocal<Boolean> IS_READING_ATTRIBUTES = new ThreadLocal<>();

  private LogEntries() {}

  /**
   * A message for the server.
   *
   * @param method the method of the RPC, which says the level
   * @param message the message
   * @param text the record for people, who read it if the server is away
   */
  record Entry(String method, LogEntry message, String text) {}

  /** Returns the message for a record. The attributes are those of the current thread. */
  static Entry of(LogRecord record, Formatter formatter) {
    String text = formatter.formatMessage(record);
    LogEntry.Builder message = LogEntry.newBuilder().setMessage(text == null ? "" : text);
    add(message, LOGGER, record.getLoggerName());
    for (Map.Entry<String, String> attribute : attributes().entrySet()) {
      add(message, attribute.getKey(), attribute.getValue());
    }
    Throwable thrown = record.getThrown();
    if (thrown != null) {
      add(message, "exception", ExceptionText.stackTrace(thrown).stripTrailing());
    }
    return new Entry(method(record.getLevel()), message.build(), format(record, formatter));
  }

  /** Returns a warning of this package itself. */
  static Entry warning(String text) {
    return new Entry(
        method(Level.WARNING),
        LogEntry.newBuilder().setMessage(text).build(),
        "WARNING: " + text + System.lineSeparator());
  }

  private static void add(LogEntry.Builder message, String key, @Nullable String value) {
    if (value != null) {
      message.addLogAttrs(LogAttrs.newBuilder().setKey(key).setValue(value));
    }
  }

  private static String method(Level level) {
    int value = level.intValue();
    if (value >= Level.SEVERE.intValue()) {
      return "app.ErrorWithContext";
    }
    if (value >= Level.WARNING.intValue()) {
      return "app.WarningWithContext";
    }
    return value >= Level.INFO.intValue() ? "app.InfoWithContext" : "app.DebugWithContext";
  }

  /**
   * The sources are code of others, too: one that fails must not cost the record, and a record that
   * one of them logs gets no attributes, since they would be read, and logged about, for ever.
   */
  private static Map<String, String> attributes() {
    if (IS_READING_ATTRIBUTES.get() != null) {
      return Map.of();
    }
    IS_READING_ATTRIBUTES.set(true);
    try {
      return LogContext.current();
    } catch (Throwable e) {
      ExceptionText.rethrowFatal(e);
      return Map.of("attributes_failure", ExceptionText.firstLine(e));
    } finally {
      IS_READING_ATTRIBUTES.remove();
    }
  }

  /** Exceptions are code of others: one that can't be printed must not cost its record. */
  private static String format(LogRecord record, Formatter formatter) {
    try {
      return formatter.format(record);
    } catch (Throwable e) {
      Throwable thrown = record.getThrown();
      return record.getLevel()
          + ": "
          + record.getMessage()
          + ": "
          + ExceptionText.unprintable(thrown == null ? e : thrown, e)
          + System.lineSeparator();
    }
  }
}
