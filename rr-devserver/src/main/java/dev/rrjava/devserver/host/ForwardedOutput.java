package dev.rrjava.devserver.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Shows what a worker writes to standard error, line by line, and keeps the last lines. */
final class ForwardedOutput {
  private static final int KEPT_LINES = 20;

  /** The number of characters after which a line is cut, so that memory is bounded. */
  private static final int LONGEST_LINE = 16_384;

  private final Deque<String> last = new ArrayDeque<>();
  private final Thread reader;

  private ForwardedOutput(String source, InputStream output, Console console) {
    reader = new Thread(() -> forward(source, output, console), source + " output");
    reader.setDaemon(true);
  }

  /** Shows the lines of any process, labelled with its name. */
  static ForwardedOutput start(String source, InputStream output, Console console) {
    ForwardedOutput forwarded = new ForwardedOutput(source, output, console);
    forwarded.reader.start();
    return forwarded;
  }

  private void forward(String source, InputStream output, Console console) {
    try (BufferedReader characters =
        new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
      for (String line = next(characters); line != null; line = next(characters)) {
        keep(line);
        console.labelled(source, line);
      }
    } catch (IOException e) {
      // The JDK closes the pipe while it is being read when the process has ended.
      System.getLogger(ForwardedOutput.class.getName())
          .log(System.Logger.Level.DEBUG, "can't read the output of " + source, e);
    }
  }

  /** Returns the next line, or the next part of a line that is longer than the limit. */
  private static @Nullable String next(BufferedReader characters) throws IOException {
    StringBuilder line = new StringBuilder();
    int character = characters.read();
    if (character < 0) {
      return null;
    }
    while (character >= 0 && character != '\n' && line.length() < LONGEST_LINE) {
      line.append((char) character);
      character = characters.read();
    }
    if (character >= 0 && character != '\n') {
      line.append((char) character);
    }
    int last = line.length() - 1;
    if (last >= 0 && line.charAt(last) == '\r') {
      line.setLength(last);
    }
    return line.toString();
  }

  private synchronized void keep(String line) {
    if (last.size() == KEPT_LINES) {
      last.removeFirst();
    }
    last.addLast(line);
  }

  /** Waits a moment for the lines of a process that has ended. */
  void awaitEnd() {
    try {
      reader.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the last lines of a process that has ended; waits a moment for those not yet read. */
  List<String> lastLines() {
    awaitEnd();
    synchronized (this) {
      return List.copyOf(last);
    }
  }
}
