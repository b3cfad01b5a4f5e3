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
  public static final Conversion<String> STRING = new BuiltIn<>("toText");

  /** Converts to {@link Boolean}. */
  public static final Conversion<Boolean> BOOLEAN = new BuiltIn<>("toBoolean");

  /** Converts to {@link Byte}. */
  public static final Conversion<Byte> BYTE = new BuiltIn<>("toByte");

  /** Converts to {@link Short}. */
  public static final Conversion<Short> SHORT = new BuiltIn<>("toShort");

  /** Converts to {@link Integer}. */
  public static final Conversion<Integer> INT = new BuiltIn<>("toInt");

  /** Converts to {@link Long}. */
  public static final Conversion<Long> LONG = new BuiltIn<>("toLong");

  /** Converts to {@link Character}. */
  public static final Conversion<Character> CHAR = new BuiltIn<>("toChar");

  /** Converts to {@link Float}. */
  public static final Conversion<Float> FLOAT = new BuiltIn<>("toFloat");

  /** Converts to {@link Double}. */
  public static final Conversion<Double> DOUBLE = new BuiltIn<>("toDouble");

  /** Converts to {@link UUID}. */
  public static final Conversion<UUID> UUID = new BuiltIn<>("toUuid");

  /** Converts to {@link BigInteger}. */
  public static final Conversion<BigInteger> BIG_INTEGER = new BuiltIn<>("toBigInteger");

  /** Converts to {@link BigDecimal}. */
  public static final Conversion<BigDecimal> BIG_DECIMAL = new BuiltIn<>("toBigDecimal");

  /** Converts to {@link URI}. */
  public static final Conversion<URI> URI = new BuiltIn<>("toUri");

  /** Converts to {@link URL}. */
  public static final Conversion<URL> URL = new BuiltIn<>("toUrl");

  /** Converts to {@link InetAddress}. */
  public static final Conversion<InetAddress> INET_ADDRESS = new BuiltIn<>("toInetAddress");

  /** Converts to {@link Charset}. */
  public static final Conversion<Charset> CHARSET = new BuiltIn<>("toCharset");

  /** Converts to {@link Currency}. */
  public static final Conversion<Currency> CURRENCY = new BuiltIn<>("toCurrency");

  /** Converts to {@link TimeZone}. */
  public static final Conversion<TimeZone> TIME_ZONE = new BuiltIn<>("toTimeZone");

  /** Converts to {@link Locale}. */
  public static final Conversion<Locale> LOCALE = new BuiltIn<>("toLocale");

  /** Converts to {@link ZoneId}. */
  public static final Conversion<ZoneId> ZONE_ID = new BuiltIn<>("toZoneId");

  /** Converts to {@link ZoneOffset}. */
  public static final Conversion<ZoneOffset> ZONE_OFFSET = new BuiltIn<>("toZoneOffset");

  /** Converts to {@link Duration}. */
  public static final Conversion<Duration> DURATION = new BuiltIn<>("toDuration");

  /** Converts to {@link Period}. */
  public static final Conversion<Period> PERIOD = new BuiltIn<>("toPeriod");

  /** Converts to {@link Instant}. */
  public static final Conversion<Instant> INSTANT = new BuiltIn<>("toInstant");

  /** Converts to {@link LocalDate}. */
  public static final Conversion<LocalDate> LOCAL_DATE = new BuiltIn<>("toLocalDate");

  /** Converts to {@link LocalTime}. */
  public static final Conversion<LocalTime> LOCAL_TIME = new BuiltIn<>("toLocalTime");

  /** Converts to {@link LocalDateTime}. */
  public static final Conversion<LocalDateTime> LOCAL_DATE_TIME = new BuiltIn<>("toLocalDateTime");

  /** Converts to {@link OffsetTime}. */
  public static final Conversion<OffsetTime> OFFSET_TIME = new BuiltIn<>("toOffsetTime");

  /** Converts to {@link OffsetDateTime}. */
  public static final Conversion<OffsetDateTime> OFFSET_DATE_TIME =
      new BuiltIn<>("toOffsetDateTime");

  /** Converts to {@link ZonedDateTime}. */
  public static final Conversion<ZonedDateTime> ZONED_DATE_TIME = new BuiltIn<>("toZonedDateTime");

  /** Converts to {@link Year}. */
  public static final Conversion<Year> YEAR = new BuiltIn<>("toYear");

  /** Converts to {@link YearMonth}. */
  public static final Conversion<YearMonth> YEAR_MONTH = new BuiltIn<>("toYearMonth");

  /** Converts to {@link MonthDay}. */
  public static final Conversion<MonthDay> MONTH_DAY = new BuiltIn<>("toMonthDay");

  private final String method;

  private BuiltIn(String method) {
    this.method = method;
  }

  @Override
  @SuppressWarnings("unchecked") // each constant has the type that its method returns
  public T convert(String text, Parameter parameter) {
    return (T)
        switch (method) {
          case "toText" -> text;
          case "toBoolean" -> Conversions.toBoolean(text, parameter);
          case "toByte" -> Conversions.toByte(text, parameter);
          case "toShort" -> Conversions.toShort(text, parameter);
          case "toInt" -> Conversions.toInt(text, parameter);
          case "toLong" -> Conversions.toLong(text, parameter);
          case "toChar" -> Conversions.toChar(text, parameter);
          case "toFloat" -> Conversions.toFloat(text, parameter);
          case "toDouble" -> Conversions.toDouble(text, parameter);
          case "toUuid" -> Conversions.toUuid(text, parameter);
          case "toBigInteger" -> Conversions.toBigInteger(text, parameter);
          case "toBigDecimal" -> Conversions.toBigDecimal(text, parameter);
          case "toUri" -> Conversions.toUri(text, parameter);
          case "toUrl" -> Conversions.toUrl(text, parameter);
          case "toInetAddress" -> Conversions.toInetAddress(text, parameter);
          case "toCharset" -> Conversions.toCharset(text, parameter);
          case "toCurrency" -> Conversions.toCurrency(text, parameter);
          case "toTimeZone" -> Conversions.toTimeZone(text, parameter);
          case "toLocale" -> Conversions.toLocale(text, parameter);
          case "toZoneId" -> Conversions.toZoneId(text, parameter);
          case "toZoneOffset" -> Conversions.toZoneOffset(text, parameter);
          case "toDuration" -> Conversions.toDuration(text, parameter);
          case "toPeriod" -> Conversions.toPeriod(text, parameter);
          case "toInstant" -> Conversions.toInstant(text, parameter);
          case "toLocalDate" -> Conversions.toLocalDate(text, parameter);
          case "toLocalTime" -> Conversions.toLocalTime(text, parameter);
          case "toLocalDateTime" -> Conversions.toLocalDateTime(text, parameter);
          case "toOffsetTime" -> Conversions.toOffsetTime(text, parameter);
          case "toOffsetDateTime" -> Conversions.toOffsetDateTime(text, parameter);
          case "toZonedDateTime" -> Conversions.toZonedDateTime(text, parameter);
          case "toYear" -> Conversions.toYear(text, parameter);
          case "toYearMonth" -> Conversions.toYearMonth(text, parameter);
          case "toMonthDay" -> Conversions.toMonthDay(text, parameter);
          default -> throw new IllegalStateException(method);
        };
  }
}
