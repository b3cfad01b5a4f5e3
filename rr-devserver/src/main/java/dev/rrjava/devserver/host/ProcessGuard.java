package dev.rrjava.devserver.host;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A shell that kills workers and services when this JVM has ended without doing so, as after
 * SIGKILL: its standard input ends then. Programs with our runtime notice the end of the server
 * themselves; the guard is for all others, such as scripts, and for those that hang at their start.
 * It runs while there are processes to watch. Systems without a shell have none.
 */
final class ProcessGuard {
  /** Kills the groups of processes, since a script may not be the worker itself. */
  private static final String SCRIPT =
      """
      trap '' HUP INT TERM
      watched=
      while read -r change pid; do
        if [ "$change" = add ]; then
          watched="$watched $pid"
        else
          others=
          for each in $watched; do
            [ "$each" = "$pid" ] || others="$others $each"
          done
          watched=$others
        fi
      done
      [ -z "$watched" ] || sleep 3 # most end by themselves
      for each in $watched; do
        kill -s KILL -- "-$each" 2>/dev/null || kill -s KILL "$each" 2>/dev/null
      done
      """;

  private static final ProcessGuard INSTANCE = new ProcessGuard();

  private final Set<Process> watched = new HashSet<>();
  private @Nullable Process shell;

  private ProcessGuard() {}

  /** Kills a process, and those in its group, after the end of this JVM. */
  static void watch(Process process) {
    INSTANCE.add(process);
  }

  /** Forgets processes that have ended. Returns after the end of the guard if none is left. */
  static void forgetEnded() {
    INSTANCE.removeEnded();
  }

  private synchronized void add(Process process) {
    if (shell == null || !shell.isAlive()) {
      shell = start().orElse(null);
      watched.forEach(earlier -> tell("add", earlier));
    }
    watched.add(process);
    tell("add", process);
  }

  private synchronized void removeEnded() {
    for (Process process : List.copyOf(watched)) {
      if (!process.isAlive()) {
        watched.remove(process);
        tell("remove", process);
      }
    }
    Process current = shell;
    if (watched.isEmpty() && current != null) {
      shell = null;
      end(current);
    }
  }

  private static Optional<Process> start() {
    List<String> words = new ArrayList<>();
    Program.onPath("setsid", System.getenv()).map(Path::toString).ifPresent(words::add);
    words.addAll(List.of("sh", "-c", SCRIPT));
    try {
      return Optional.of(
          new ProcessBuilder(words)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      log("can't start a shell that guards processes", e);
      return Optional.empty();
    }
  }

  private void tell(String change, Process process) {
    Process current = shell;
    if (current != null) {
      try {
        OutputStream input = current.getOutputStream();
        input.write((change + " " + process.pid() + "\n").getBytes(StandardCharsets.US_ASCII));
        input.flush();
      } catch (IOException e) {
        log("the shell that guards processes has ended", e);
      }
    }
  }

  private static void end(Process shell) {
    try {
      shell.getOutputStream().close();
      shell.waitFor();
    } catch (IOException e) {
      log("the shell that guards processes has ended", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void log(String message, IOException exception) {
    System.getLogger(ProcessGuard.class.getName())
        .log(System.Logger.Level.DEBUG, message, exception);
  }
}
