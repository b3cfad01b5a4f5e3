package dev.rrjava.tools.release;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a release of RoadRunner, such as {@code 3.0.0} or {@code 2025.1.0-rc.2}.
 *
 * <p>Versions are ordered by age, not by number alone: the lines from 2023 to 2025 are older than
 * 3.0, and newer than 2.
 *
 * @param major the first number
 * @param minor the second number; 0 if there is none
 * @param patch the third number; 0 if there is none
 * @param stability how far the release is from being finished
 * @param build the number after the stability, such as 2 in {@code rc.2}; 0 if there is none
 * @param text the version as the server writes it, without a leading {@code v}
 */
public record Version(int major, int minor, int patch, Stability stability, int build, String text)
    implements Comparable<Version> {

  private static final Pattern FORM =
      Pattern.compile(
          "[vV]?(\\d{1,6})(?:\\.(\\d{1,6}))?(?:\\.(\\d{1,6}))?"
              + "(?:-?(dev|alpha|beta|rc)[.-]?(\\d{1,6})?)?(?:\\+[0-9A-Za-z.-]+)?",
          Pattern.CASE_INSENSITIVE);

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_BEFORE_YEARS = 2;

  private static final Comparator<Version> BY_AGE =
      Comparator.comparingInt(Version::era)
          .thenComparingInt(Version::major)
          .thenComparingInt(Version::minor)
          .thenComparingInt(Version::patch)
          .thenComparing(Version::stability)
          .thenComparingInt(Version::build);

  /**
   * Parses a version.
   *
   * @param text the version, with or without a leading {@code v}, as in the name of a tag
   * @return the version; empty if the text is not one
   */
  public static Optional<Version> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    String stability = form.group(4);
    return Optional.of(
        new Version(
            number(form, 1),
            number(form, 2),
            number(form, 3),
            stability == null
                ? Stability.STABLE
                : Stability.valueOf(stability.toUpperCase(Locale.ROOT)),
            number(form, 5),
            text.strip().replaceFirst("^[vV]", "")));
  }

  private static int number(Matcher form, int group) {
    String digits = form.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** Returns 1 for a line that is named after a year, 0 for those before, 2 for those after. */
  private int era() {
    if (major >= FIRST_YEAR) {
      return 1;
    }
    return major <= LAST_BEFORE_YEARS ? 0 : 2;
  }

  @Override
  public int compareTo(Version other) {
    return BY_AGE.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Version version && compareTo(version) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(major, minor, patch, stability, build);
  }

  @Override
  public String toString() {
    return text;
  }
}
