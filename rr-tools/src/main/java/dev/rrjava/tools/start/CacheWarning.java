package dev.rrjava.tools.start;

import java.util.regex.Pattern;

/** Recognizes what a JVM says about a cache that does not fit. */
public final class CacheWarning {
  private static final Pattern LOGGED =
      Pattern.compile("\\[(?:warning|error *)\\s*]\\[(?:aot|cds)[,\\]]");

  private CacheWarning() {}

  /**
   * Returns whether a line of a worker's standard error is about a cache that is not used.
   *
   * @param line the line
   * @return whether the JVM logged it
   */
  public static boolean isIn(String line) {
    return LOGGED.matcher(line).find();
  }
}
