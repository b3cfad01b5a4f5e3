package dev.rrjava.devserver.inspect;

import dev.rrjava.devserver.page.SitePages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Facts about a process. */
final class ProcessFacts {
  private ProcessFacts() {}

  /** Returns the resident memory in words; a dash where the system does not say. */
  static String memory(long pid) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> line.replaceAll("\\D", ""))
          .filter(kibibytes -> !kibibytes.isEmpty())
          .map(kibibytes -> SitePages.bytes(Long.parseLong(kibibytes) * 1024))
          .findFirst()
          .orElse("–");
    } catch (NoSuchFileException e) {
      return "–"; // no Linux, or no such process any more
    } catch (IOException e) {
      System.getLogger(ProcessFacts.class.getName())
          .log(System.Logger.Level.DEBUG, "can't read " + status, e);
      return "–";
    }
  }

  /** Returns how long the process has run, in words. */
  static String uptime(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().startInstant())
        .map(start -> words(Duration.between(start, Instant.now())))
        .orElse("–");
  }

  private static String words(Duration time) {
    return time.toHours() > 0
        ? String.format(Locale.ROOT, "%d h %02d min", time.toHours(), time.toMinutesPart())
        : time.toMinutes() > 0
            ? String.format(Locale.ROOT, "%d min %02d s", time.toMinutes(), time.toSecondsPart())
            : Math.max(0, time.toSeconds()) + " s";
  }
}
