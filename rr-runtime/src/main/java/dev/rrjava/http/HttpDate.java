package dev.rrjava.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Formats and parses dates in header fields (RFC 9110 section 5.6.7). */
final class HttpDate {
  private static final String DAYS = "MonTueWedThuFriSatSun";
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private HttpDate() {}

  /** Returns the preferred format, in any locale. */
  static String format(ZonedDateTime date) {
    int day = 3 * (date.getDayOfWeek().getValue() - 1);
    int month = 3 * (date.getMonthValue() - 1);
    StringBuilder out = new StringBuilder(29).append(DAYS, day, day + 3).append(", ");
    twoDigits(out, date.getDayOfMonth()).append(' ').append(MONTHS, month, month + 3).append(' ');
    twoDigits(out, date.getYear() / 100);
    twoDigits(out, date.getYear() % 100).append(' ');
    twoDigits(out, date.getHour()).append(':');
    twoDigits(out, date.getMinute()).append(':');
    return twoDigits(out, date.getSecond()).append(" GMT").toString();
  }

  private static StringBuilder twoDigits(StringBuilder out, int number) {
    return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  static String format(Instant instant) {
    return format(instant.atZone(ZoneOffset.UTC));
  }

  /** Parses the preferred format and the two obsolete ones; returns empty if it is none of them. */
  static Optional<Instant> parse(String text) {
    for (DateTimeFormatter form : Forms.ALL) {
      try {
        return Optional.of(form.parse(text, Instant::from));
      } catch (DateTimeException e) {
        // It may have another format.
      }
    }
    return Optional.empty();
  }

  /** Created when the first date is parsed, which few workers ever do. */
  private static final class Forms {
    private static final int MOST_YEARS_AHEAD = 50;

    static final List<DateTimeFormatter> ALL =
        Stream.of(
                new DateTimeFormatterBuilder().appendPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'"),
                rfc850(),
                new DateTimeFormatterBuilder().appendPattern("EEE MMM ppd HH:mm:ss uuuu"))
            .map(Forms::strict)
            .toList();

    /** A year with two digits is never more than 50 years in the future. */
    private static DateTimeFormatterBuilder rfc850() {
      int firstYear = Year.now(ZoneOffset.UTC).getValue() + MOST_YEARS_AHEAD - 99;
      return new DateTimeFormatterBuilder()
          .appendPattern("EEEE, dd-MMM-")
          .appendValueReduced(ChronoField.YEAR, 2, 2, firstYear)
          .appendPattern(" HH:mm:ss 'GMT'");
    }

    /** Rejects the 30th of February. */
    private static DateTimeFormatter strict(DateTimeFormatterBuilder form) {
      return form.toFormatter(Locale.US)
          .withResolverStyle(ResolverStyle.STRICT)
          .withZone(ZoneOffset.UTC);
    }
  }
}
