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

/** Shows what a worker writes to standard error, line by line, and keeps the last lines. */
final class ForwardedOutput {
  private static final int KEPT_LINES = 20;

  private final Deque<String> last = new ArrayDeque<>();
  private final Thread reader;

  private ForwardedOutput(String source, InputStream output, Console console) {
    reader = new Thread(() -> forward(source, output, console), source + " output");
    reader.setDaemon(true);
  }

  static ForwardedOutput start(int number, InputStream output, Console console) {
    return start("worker " + number, output, console);
  }

  /** Shows the lines of any process, labelled with its name. */
  static ForwardedOutput start(String source, InputStream output, Console console) {
    ForwardedOutput forwarded = new ForwardedOutput(source, output, console);
    forwarded.reader.start();
    return forwarded;
  }

  private void forward(String source, InputStream output, Console console) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        keep(line);
        console.labelled(source, line);
      }
    } catch (IOException e) {
      // The JDK closes the pipe while it is being read when the process has ended.
      System.getLogger(ForwardedOutput.class.getName())
          .log(System.Logger.Level.DEBUG, "can't read the output of " + source, e);
    }
  }

  private synchronized void keep(String line) {
    if (last.size() == KEPT_LINES) {
      last.removeFirst();
    }
    last.addLast(line);
  }

  /** Returns the last lines of a process that has ended; waits a moment for those not yet read. */
  List<String> lastLines() {
    try {
      reader.join(TimeUnit.SECONDS.toMillis(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      return List.copyOf(last);
    }
  }
}
