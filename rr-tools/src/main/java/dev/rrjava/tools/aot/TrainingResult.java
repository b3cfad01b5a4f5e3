package dev.rrjava.tools.aot;

import dev.rrjava.tools.start.Start;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * A cache that was created, and what it is good for.
 *
 * @param cache the file
 * @param arguments the argument file that uses it
 * @param jdk the version of the JVM for which it is
 * @param bytes its length
 * @param requests how many requests trained the worker
 * @param failed the requests that did not succeed, each with the reason
 * @param before starts without the cache
 * @param after starts with it
 */
record TrainingResult(
    Path cache,
    Path arguments,
    String jdk,
    long bytes,
    int requests,
    Collection<String> failed,
    List<Start> before,
    List<Start> after) {
  private static final double MEGABYTE = 1e6;

  /** Describes the result, for a person. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("trained with " + requests + " requests");
    failed.forEach(request -> lines.add("  not successful: " + request));
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %.1f MB, for JDK %s and these jars only",
            cache,
            bytes / MEGABYTE,
            jdk));
    lines.add(arguments + " uses it from now on");
    lines.add(String.format(Locale.ROOT, "%-18s%9s%9s", "", "before", "after"));
    lines.add(row("ready after", "ms", milliseconds(before), milliseconds(after)));
    long memory = megabytes(before);
    if (memory > 0) {
      lines.add(row("resident memory", "MB", memory, megabytes(after)));
    }
    lines.add("(medians of " + before.size() + " starts each)");
    return lines;
  }

  private static String row(String title, String unit, long before, long after) {
    return String.format(Locale.ROOT, "%-18s%6d %s%6d %s", title, before, unit, after, unit);
  }

  private static long milliseconds(List<Start> starts) {
    return median(starts.stream().mapToLong(start -> start.time().toMillis()));
  }

  private static long megabytes(List<Start> starts) {
    return median(starts.stream().mapToLong(start -> start.megabytes().orElse(0)));
  }

  private static long median(LongStream values) {
    long[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
