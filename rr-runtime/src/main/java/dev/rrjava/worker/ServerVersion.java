package dev.rrjava.worker;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of RoadRunner, from {@code RR_VERSION}. The first number was a year from 2023.1 to
 * 2025.1; RoadRunner 3.0 came after 2025.1. The order is therefore 2.12 &lt; 2023.3 &lt; 2025.1
 * &lt; 3.0 &lt; 3.1 &lt; 4.0.
 *
 * @param major a year (2000 or later), or a number
 * @param minor the second number
 * @param patch the third number; 0 if there is none
 */
public record ServerVersion(int major, int minor, int patch) implements Comparable<ServerVersion> {
  private static final Pattern FORM =
      Pattern.compile("v?(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?+(?:[-+.\\s].*)?");
  private static final int FIRST_YEAR = 2000;
  private static final int FIRST_AFTER_YEARS = 3;
  private static final ServerVersion VERSION_3 = new ServerVersion(FIRST_AFTER_YEARS, 0, 0);
  private static final Comparator<ServerVersion> ORDER =
      Comparator.comparingInt(ServerVersion::scheme)
          .thenComparingInt(ServerVersion::major)
          .thenComparingInt(ServerVersion::minor)
          .thenComparingInt(ServerVersion::patch);

  /**
   * Parses a version such as {@code 3.0.0}, {@code 2025.1.15} or {@code 3.1.0-rc.1}.
   *
   * @param text two or three numbers, with an optional leading {@code v}, and an optional label,
   *     which is ignored
   * @return the version
   * @throws IllegalArgumentException if the string has a different form. {@code 3} alone is not a
   *     version: a server that was built without version flags reports the version of its
   *     configuration format (relay protocol, 1.5)
   */
  public static ServerVersion parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "expected a version such as \"3.0.0\" or \"2025.1.15\" but was \"" + text + "\"");
    }
    return new ServerVersion(
        Integer.parseInt(form.group(1)),
        Integer.parseInt(form.group(2)),
        form.group(3) == null ? 0 : Integer.parseInt(form.group(3)));
  }

  /**
   * Returns whether a final status other than 200 reaches the client after a 103 (relay protocol,
   * 9.6).
   *
   * @return true for 3.0 and later
   */
  public boolean keepsStatusAfterInformational() {
    return compareTo(VERSION_3) >= 0;
  }

  /**
   * Returns whether the {@code sendfile} middleware keeps the {@code Content-Type} of the worker
   * (relay protocol, 8.15).
   *
   * @return false for 3.0 and later, where the type is always {@code application/octet-stream}
   */
  public boolean keepsTypeOfSentFiles() {
    return compareTo(VERSION_3) < 0;
  }

  /**
   * Compares by age of the release: versions that start with a year are after 2.x and before 3.0.
   */
  @Override
  public int compareTo(ServerVersion other) {
    return ORDER.compare(this, other);
  }

  /** Returns which of the three numbering schemes this version belongs to, the oldest first. */
  private int scheme() {
    if (major >= FIRST_YEAR) {
      return 1;
    }
    return major < FIRST_AFTER_YEARS ? 0 : 2;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d.%d.%d", major, minor, patch);
  }
}
