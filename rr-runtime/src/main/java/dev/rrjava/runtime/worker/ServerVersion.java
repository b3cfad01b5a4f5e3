package dev.rrjava.runtime.worker;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of RoadRunner, from {@code RR_VERSION}. Up to 2025.1 the first number is a year; the
 * line after that counts from 6.0.
 *
 * @param major a year, or the number of a line
 * @param minor the second number
 * @param patch the third number
 */
public record ServerVersion(int major, int minor, int patch) {
  private static final Pattern FORM =
      Pattern.compile("v?(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?(?:[-+.].*)?");
  private static final int FIRST_YEAR = 2000;

  /**
   * Reads a version such as {@code 2025.1.15} or {@code 6.0.0-beta.1}.
   *
   * @param text two or three numbers, and perhaps a label that is left aside
   * @return the version
   * @throws IllegalArgumentException when it is of another form
   */
  public static ServerVersion parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "RR_VERSION is a version such as \"2025.1.15\", not \"" + text + "\"");
    }
    return new ServerVersion(
        Integer.parseInt(form.group(1)),
        Integer.parseInt(form.group(2)),
        form.group(3) == null ? 0 : Integer.parseInt(form.group(3)));
  }

  /**
   * Whether a final status other than 200 reaches the client after a 103 (relay protocol, 9.6).
   *
   * @return true from the 6.0 line on
   */
  public boolean keepsStatusAfterInformational() {
    return major >= 6 && major < FIRST_YEAR;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d.%d.%d", major, minor, patch);
  }
}
