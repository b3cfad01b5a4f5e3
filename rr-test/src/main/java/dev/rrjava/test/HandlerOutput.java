package dev.rrjava.test;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * What a thread prints and logs, for the message of a failed assertion. The output of other threads
 * is not affected, so that tests can run in parallel. Everything also goes where it would go
 * without this class.
 */
final class HandlerOutput {
  private static final int MOST_LINES = 200;
  private static final ThreadLocal<HandlerOutput> OF_THREAD = new ThreadLocal<>();

  static {
    System.setOut(new PrintStream(new Tee(System.out), true, Charset.defaultCharset()));
    System.setErr(new PrintStream(new Tee(System.err), true, Charset.defaultCharset()));
    LogManager.getLogManager().getLogger("").addHandler(new Log());
  }

  private final Deque<String> lines = new ArrayDeque<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  /** Records what the current thread prints and logs, until it ends. */
  void record() {
    OF_THREAD.set(this);
  }

  synchronized void clear() {
    lines.clear();
    line.reset();
  }

  /** Returns the last lines. */
  synchronized List<String> lines() {
    List<String> all = new ArrayList<>(lines);
    if (line.size() > 0) {
      all.add(line.toString(Charset.defaultCharset()));
    }
    return all;
  }

  private synchronized void print(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] == '\n') {
        add(line.toString(Charset.defaultCharset()).stripTrailing());
        line.reset();
      } else {
        line.write(bytes[i]);
      }
    }
  }

  private synchronized void add(String text) {
    if (lines.size() == MOST_LINES) {
      lines.removeFirst();
    }
    lines.addLast(text);
  }

  /** Prints, and records what is printed. */
  private static final class Tee extends FilterOutputStream {
    Tee(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      HandlerOutput output = OF_THREAD.get();
      if (output != null && !isLogging()) {
        output.print(bytes, offset, length);
      }
    }

    /** Returns whether java.util.logging prints: {@link Log} has recorded the same. */
    private static boolean isLogging() {
      return StackWalker.getInstance()
          .walk(
              frames ->
                  frames.anyMatch(frame -> frame.getClassName().startsWith("java.util.logging.")));
    }
  }

  /** Records what is logged. */
  private static final class Log extends Handler {
    Log() {
      setFormatter(new SimpleFormatter());
    }

    @Override
    public void publish(LogRecord entry) {
      HandlerOutput output = OF_THREAD.get();
      if (output != null && !isOurs(entry)) {
        String source = entry.getLoggerName() == null ? "" : " " + entry.getLoggerName();
        output.add(entry.getLevel() + source + ": " + getFormatter().formatMessage(entry));
        Throwable thrown = entry.getThrown();
        if (thrown != null) {
          output.add("  " + thrown);
        }
      }
    }

    /** Returns whether the runtime logs an exception, which is in the message anyway. */
    private static boolean isOurs(LogRecord entry) {
      return entry.getThrown() != null
          && entry.getLoggerName() != null
          && (entry.getLoggerName().startsWith("dev.rrjava.http.")
              || entry.getLoggerName().startsWith("dev.rrjava.jobs."));
    }

    @Override
    public void flush() {
      // Nothing is buffered.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
