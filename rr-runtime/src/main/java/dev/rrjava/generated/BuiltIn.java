package dev.rrjava.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The conversions of the built-in types as objects, for parameters that are converted only if they
 * are there. They are objects of one class: a method reference for each would be a class that is
 * created at run time, and costs javac more.
 *
 * @param <T> the type
 */
public final class BuiltIn<T> implements Conversion<T> {
  /** Strings, as they are. */
  public static final BuiltIn<String> STRING = new BuiltIn<>(0, "a string");

  /** Converts to {@link Boolean}. */
  public static final BuiltIn<Boolean> BOOLEAN =
      new BuiltIn<>(1, "true, yes, on, 1, false, no, off or 0");

  /** Converts to {@link Byte}. */
  public static final BuiltIn<Byte> BYTE = new BuiltIn<>(2, "a byte (-128 to 127)");

  /** Converts to {@link Short}. */
  public static final BuiltIn<Short> SHORT = new BuiltIn<>(3, "a short (-32768 to 32767)");

  /** Converts to {@link Integer}. */
  public static final BuiltIn<Integer> INT = new BuiltIn<>(4, "an int (-2147483648 to 2147483647)");

  /** Converts to {@link Long}. */
  public static final BuiltIn<Long> LONG = new BuiltIn<>(5, "a long (-2^63 to 2^63-1)");

  /** Converts to {@link Character}. */
  public static final BuiltIn<Character> CHAR = new BuiltIn<>(6, "a single character");

  /** Converts to {@link Float}. */
  public static final BuiltIn<Float> FLOAT = new BuiltIn<>(7, "a decimal number");

  /** Converts to {@link Double}. */
  public static final BuiltIn<Double> DOUBLE = new BuiltIn<>(8, "a decimal number");

  /** Converts to {@link UUID}. */
  public static final BuiltIn<UUID> UUID = new BuiltIn<>(9, "a UUID");

  /** Converts to {@link BigInteger}. */
  public static final BuiltIn<BigInteger> BIG_INTEGER = new BuiltIn<>(10, "a whole number");

  /** Converts to {@link BigDecimal}. */
  public static final BuiltIn<BigDecimal> BIG_DECIMAL = new BuiltIn<>(11, "a decimal number");

  /** Converts to {@link URI}. */
  public static final BuiltIn<URI> URI = new BuiltIn<>(12, "a URI");

  /** Converts to {@link URL}. */
  public static final BuiltIn<URL> URL =
      new BuiltIn<>(13, "an absolute URL, such as https://example.com/");

  /** Converts to {@link InetAddress}. */
  public static final BuiltIn<InetAddress> INET_ADDRESS =
      new BuiltIn<>(14, "an IP address, such as 192.0.2.1");

  /** Converts to {@link Charset}. */
  public static final BuiltIn<Charset> CHARSET = new BuiltIn<>(15, "a charset, such as UTF-8");

  /** Converts to {@link Currency}. */
  public static final BuiltIn<Currency> CURRENCY = new BuiltIn<>(16, "a currency, such as EUR");

  /** Converts to {@link TimeZone}. */
  public static final BuiltIn<TimeZone> TIME_ZONE =
      new BuiltIn<>(17, "a time zone, such as Europe/Berlin");

  /** Converts to {@link Locale}. */
  public static final BuiltIn<Locale> LOCALE = new BuiltIn<>(18, "a language tag, such as de-CH");

  /** Converts to {@link ZoneId}. */
  public static final BuiltIn<ZoneId> ZONE_ID =
      new BuiltIn<>(19, "a time zone, such as Europe/Berlin");

  /** Converts to {@link ZoneOffset}. */
  public static final BuiltIn<ZoneOffset> ZONE_OFFSET =
      new BuiltIn<>(20, "an offset from UTC, such as +01:00");

  /** Converts to {@link Duration}. */
  public static final BuiltIn<Duration> DURATION = new BuiltIn<>(21, "a duration, such as PT15M");

  /** Converts to {@link Period}. */
  public static final BuiltIn<Period> PERIOD = new BuiltIn<>(22, "a period, such as P1M");

  /** Converts to {@link Instant}. */
  public static final BuiltIn<Instant> INSTANT =
      new BuiltIn<>(23, "an instant, such as 2026-01-31T12:30:00Z");

  /** Converts to {@link LocalDate}. */
  public static final BuiltIn<LocalDate> LOCAL_DATE =
      new BuiltIn<>(24, "a date, such as 2026-01-31");

  /** Converts to {@link LocalTime}. */
  public static final BuiltIn<LocalTime> LOCAL_TIME = new BuiltIn<>(25, "a time, such as 12:30");

  /** Converts to {@link LocalDateTime}. */
  public static final BuiltIn<LocalDateTime> LOCAL_DATE_TIME =
      new BuiltIn<>(26, "a date and time, such as 2026-01-31T12:30");

  /** Converts to {@link OffsetTime}. */
  public static final BuiltIn<OffsetTime> OFFSET_TIME =
      new BuiltIn<>(27, "a time with an offset, such as 12:30+01:00");

  /** Converts to {@link OffsetDateTime}. */
  public static final BuiltIn<OffsetDateTime> OFFSET_DATE_TIME =
      new BuiltIn<>(28, "a date and time with an offset, such as 2026-01-31T12:30+01:00");

  /** Converts to {@link ZonedDateTime}. */
  public static final BuiltIn<ZonedDateTime> ZONED_DATE_TIME =
      new BuiltIn<>(
          29, "a date and time with a zone, such as 2026-01-31T12:30+01:00[Europe/Berlin]");

  /** Converts to {@link Year}. */
  public static final BuiltIn<Year> YEAR = new BuiltIn<>(30, "a year");

  /** Converts to {@link YearMonth}. */
  public static final BuiltIn<YearMonth> YEAR_MONTH =
      new BuiltIn<>(31, "a year and month, such as 2026-01");

  /** Converts to {@link MonthDay}. */
  public static final BuiltIn<MonthDay> MONTH_DAY =
      new BuiltIn<>(32, "a month and day, such as --01-31");

  /** Selects the conversion. A switch over numbers is faster than one over strings. */
  private final int number;

  private final String expected;

  private BuiltIn(int number, String expected) {
    this.number = number;
    this.expected = expected;
  }

  @Override
  public String expected() {
    return expected;
  }

  /** Returns the empty string if it is a value like any other, which it is for strings only. */
  @Override
  @SuppressWarnings("unchecked") // STRING has this type
  public @Nullable T ofEmpty(Parameter<?> parameter) {
    return this == STRING ? (T) "" : null;
  }

  @Override
  @SuppressWarnings("unchecked") // each constant has the type that its method returns
  public T convert(String text, Parameter<?> parameter) {
    return (T)
        switch (number) {
          case 0 -> text;
          case 1 -> Conversions.toBoolean(text, parameter);
          case 2 -> Conversions.toByte(text, parameter);
          case 3 -> Conversions.toShort(text, parameter);
          case 4 -> Conversions.toInt(text, parameter);
          case 5 -> Conversions.toLong(text, parameter);
          case 6 -> Conversions.toChar(text, parameter);
          case 7 -> Conversions.toFloat(text, parameter);
          case 8 -> Conversions.toDouble(text, parameter);
          case 9 -> Conversions.toUuid(text, parameter);
          case 10 -> Conversions.toBigInteger(text, parameter);
          case 11 -> Conversions.toBigDecimal(text, parameter);
          case 12 -> Conversions.toUri(text, parameter);
          case 13 -> Conversions.toUrl(text, parameter);
          case 14 -> Conversions.toInetAddress(text, parameter);
          case 15 -> Conversions.toCharset(text, parameter);
          case 16 -> Conversions.toCurrency(text, parameter);
          case 17 -> Conversions.toTimeZone(text, parameter);
          case 18 -> Conversions.toLocale(text, parameter);
          case 19 -> Conversions.toZoneId(text, parameter);
          case 20 -> Conversions.toZoneOffset(text, parameter);
          case 21 -> Conversions.toDuration(text, parameter);
          case 22 -> Conversions.toPeriod(text, parameter);
          case 23 -> Conversions.toInstant(text, parameter);
          case 24 -> Conversions.toLocalDate(text, parameter);
          case 25 -> Conversions.toLocalTime(text, parameter);
          case 26 -> Conversions.toLocalDateTime(text, parameter);
          case 27 -> Conversions.toOffsetTime(text, parameter);
          case 28 -> Conversions.toOffsetDateTime(text, parameter);
          case 29 -> Conversions.toZonedDateTime(text, parameter);
          case 30 -> Conversions.toYear(text, parameter);
          case 31 -> Conversions.toYearMonth(text, parameter);
          case 32 -> Conversions.toMonthDay(text, parameter);
          default -> throw new IllegalStateException("no built-in type " + number);
        };
  }
}
