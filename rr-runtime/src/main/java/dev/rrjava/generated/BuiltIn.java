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

/**
 * The conversions of the built-in types as objects, for parameters that are converted only if they
 * are there. They are objects of one class: a method reference for each would be a class that is
 * created at run time, and costs javac more.
 *
 * @param <T> the type
 */
public final class BuiltIn<T> implements Conversion<T> {
  /** Strings, as they are. */
  public static final Conversion<String> STRING = new BuiltIn<>(0);

  /** Converts to {@link Boolean}. */
  public static final Conversion<Boolean> BOOLEAN = new BuiltIn<>(1);

  /** Converts to {@link Byte}. */
  public static final Conversion<Byte> BYTE = new BuiltIn<>(2);

  /** Converts to {@link Short}. */
  public static final Conversion<Short> SHORT = new BuiltIn<>(3);

  /** Converts to {@link Integer}. */
  public static final Conversion<Integer> INT = new BuiltIn<>(4);

  /** Converts to {@link Long}. */
  public static final Conversion<Long> LONG = new BuiltIn<>(5);

  /** Converts to {@link Character}. */
  public static final Conversion<Character> CHAR = new BuiltIn<>(6);

  /** Converts to {@link Float}. */
  public static final Conversion<Float> FLOAT = new BuiltIn<>(7);

  /** Converts to {@link Double}. */
  public static final Conversion<Double> DOUBLE = new BuiltIn<>(8);

  /** Converts to {@link UUID}. */
  public static final Conversion<UUID> UUID = new BuiltIn<>(9);

  /** Converts to {@link BigInteger}. */
  public static final Conversion<BigInteger> BIG_INTEGER = new BuiltIn<>(10);

  /** Converts to {@link BigDecimal}. */
  public static final Conversion<BigDecimal> BIG_DECIMAL = new BuiltIn<>(11);

  /** Converts to {@link URI}. */
  public static final Conversion<URI> URI = new BuiltIn<>(12);

  /** Converts to {@link URL}. */
  public static final Conversion<URL> URL = new BuiltIn<>(13);

  /** Converts to {@link InetAddress}. */
  public static final Conversion<InetAddress> INET_ADDRESS = new BuiltIn<>(14);

  /** Converts to {@link Charset}. */
  public static final Conversion<Charset> CHARSET = new BuiltIn<>(15);

  /** Converts to {@link Currency}. */
  public static final Conversion<Currency> CURRENCY = new BuiltIn<>(16);

  /** Converts to {@link TimeZone}. */
  public static final Conversion<TimeZone> TIME_ZONE = new BuiltIn<>(17);

  /** Converts to {@link Locale}. */
  public static final Conversion<Locale> LOCALE = new BuiltIn<>(18);

  /** Converts to {@link ZoneId}. */
  public static final Conversion<ZoneId> ZONE_ID = new BuiltIn<>(19);

  /** Converts to {@link ZoneOffset}. */
  public static final Conversion<ZoneOffset> ZONE_OFFSET = new BuiltIn<>(20);

  /** Converts to {@link Duration}. */
  public static final Conversion<Duration> DURATION = new BuiltIn<>(21);

  /** Converts to {@link Period}. */
  public static final Conversion<Period> PERIOD = new BuiltIn<>(22);

  /** Converts to {@link Instant}. */
  public static final Conversion<Instant> INSTANT = new BuiltIn<>(23);

  /** Converts to {@link LocalDate}. */
  public static final Conversion<LocalDate> LOCAL_DATE = new BuiltIn<>(24);

  /** Converts to {@link LocalTime}. */
  public static final Conversion<LocalTime> LOCAL_TIME = new BuiltIn<>(25);

  /** Converts to {@link LocalDateTime}. */
  public static final Conversion<LocalDateTime> LOCAL_DATE_TIME = new BuiltIn<>(26);

  /** Converts to {@link OffsetTime}. */
  public static final Conversion<OffsetTime> OFFSET_TIME = new BuiltIn<>(27);

  /** Converts to {@link OffsetDateTime}. */
  public static final Conversion<OffsetDateTime> OFFSET_DATE_TIME = new BuiltIn<>(28);

  /** Converts to {@link ZonedDateTime}. */
  public static final Conversion<ZonedDateTime> ZONED_DATE_TIME = new BuiltIn<>(29);

  /** Converts to {@link Year}. */
  public static final Conversion<Year> YEAR = new BuiltIn<>(30);

  /** Converts to {@link YearMonth}. */
  public static final Conversion<YearMonth> YEAR_MONTH = new BuiltIn<>(31);

  /** Converts to {@link MonthDay}. */
  public static final Conversion<MonthDay> MONTH_DAY = new BuiltIn<>(32);

  /** Selects the conversion. A switch over numbers is faster than one over strings. */
  private final int number;

  private BuiltIn(int number) {
    this.number = number;
  }

  @Override
  @SuppressWarnings("unchecked") // each constant has the type that its method returns
  public T convert(String text, Parameter parameter) {
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
