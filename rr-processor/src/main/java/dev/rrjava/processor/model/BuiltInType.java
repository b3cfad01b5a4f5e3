package dev.rrjava.processor.model;

import dev.rrjava.generated.Conversions;
import java.util.Arrays;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** Types that the runtime converts text to. */
public enum BuiltInType {
  /** {@code boolean} and its box. */
  BOOLEAN("java.lang.Boolean", "toBoolean", "true, yes, on, 1, false, no, off or 0"),
  /** {@code byte} and its box. */
  BYTE("java.lang.Byte", "toByte", "a byte (-128 to 127)"),
  /** {@code short} and its box. */
  SHORT("java.lang.Short", "toShort", "a short (-32768 to 32767)"),
  /** {@code int} and its box. */
  INT("java.lang.Integer", "toInt", "an int (-2147483648 to 2147483647)"),
  /** {@code long} and its box. */
  LONG("java.lang.Long", "toLong", "a long (-2^63 to 2^63-1)"),
  /** {@code char} and its box. */
  CHAR("java.lang.Character", "toChar", "a single character"),
  /** {@code float} and its box. */
  FLOAT("java.lang.Float", "toFloat", "a decimal number"),
  /** {@code double} and its box. */
  DOUBLE("java.lang.Double", "toDouble", "a decimal number"),
  /** {@link java.util.UUID}. */
  UUID("java.util.UUID", "toUuid", "a UUID"),
  /** {@link java.math.BigInteger}. */
  BIG_INTEGER("java.math.BigInteger", "toBigInteger", "a whole number"),
  /** {@link java.math.BigDecimal}. */
  BIG_DECIMAL("java.math.BigDecimal", "toBigDecimal", "a decimal number"),
  /** {@link java.net.URI}. */
  URI("java.net.URI", "toUri", "a URI"),
  /** {@link java.net.URL}. */
  URL("java.net.URL", "toUrl", "an absolute URL, such as https://example.com/"),
  /** {@link java.net.InetAddress}. */
  INET_ADDRESS("java.net.InetAddress", "toInetAddress", "an IP address, such as 192.0.2.1"),
  /** {@link java.nio.charset.Charset}. */
  CHARSET("java.nio.charset.Charset", "toCharset", "a charset, such as UTF-8"),
  /** {@link java.util.Currency}. */
  CURRENCY("java.util.Currency", "toCurrency", "a currency, such as EUR"),
  /** {@link java.util.TimeZone}. */
  TIME_ZONE("java.util.TimeZone", "toTimeZone", "a time zone, such as Europe/Berlin"),
  /** {@link java.util.Locale}. */
  LOCALE("java.util.Locale", "toLocale", "a language tag, such as de-CH"),
  /** {@link java.time.ZoneId}. */
  ZONE_ID("java.time.ZoneId", "toZoneId", "a time zone, such as Europe/Berlin"),
  /** {@link java.time.ZoneOffset}. */
  ZONE_OFFSET("java.time.ZoneOffset", "toZoneOffset", "an offset from UTC, such as +01:00"),
  /** {@link java.time.Duration}. */
  DURATION("java.time.Duration", "toDuration", "a duration, such as PT15M"),
  /** {@link java.time.Period}. */
  PERIOD("java.time.Period", "toPeriod", "a period, such as P1M"),
  /** {@link java.time.Instant}. */
  INSTANT("java.time.Instant", "toInstant", "an instant, such as 2026-01-31T12:30:00Z"),
  /** {@link java.time.LocalDate}. */
  LOCAL_DATE("java.time.LocalDate", "toLocalDate", "a date, such as 2026-01-31"),
  /** {@link java.time.LocalTime}. */
  LOCAL_TIME("java.time.LocalTime", "toLocalTime", "a time, such as 12:30"),
  /** {@link java.time.LocalDateTime}. */
  LOCAL_DATE_TIME(
      "java.time.LocalDateTime", "toLocalDateTime", "a date and time, such as 2026-01-31T12:30"),
  /** {@link java.time.OffsetTime}. */
  OFFSET_TIME("java.time.OffsetTime", "toOffsetTime", "a time with an offset, such as 12:30+01:00"),
  /** {@link java.time.OffsetDateTime}. */
  OFFSET_DATE_TIME(
      "java.time.OffsetDateTime",
      "toOffsetDateTime",
      "a date and time with an offset, such as 2026-01-31T12:30+01:00"),
  /** {@link java.time.ZonedDateTime}. */
  ZONED_DATE_TIME(
      "java.time.ZonedDateTime",
      "toZonedDateTime",
      "a date and time with a zone, such as 2026-01-31T12:30+01:00[Europe/Berlin]"),
  /** {@link java.time.Year}. */
  YEAR("java.time.Year", "toYear", "a year"),
  /** {@link java.time.YearMonth}. */
  YEAR_MONTH("java.time.YearMonth", "toYearMonth", "a year and month, such as 2026-01"),
  /** {@link java.time.MonthDay}. */
  MONTH_DAY("java.time.MonthDay", "toMonthDay", "a month and day, such as --01-31");

  private final String className;
  private final String method;
  private final String expected;

  BuiltInType(String className, String method, String expected) {
    this.className = className;
    this.method = method;
    this.expected = expected;
  }

  /**
   * The known type of a class.
   *
   * @param className its qualified name
   * @return the type, if text is converted to it
   */
  public static Optional<BuiltInType> ofClass(String className) {
    return Arrays.stream(values()).filter(type -> type.className.equals(className)).findFirst();
  }

  /**
   * The known type of a primitive type.
   *
   * @param kind the primitive type
   * @return the type
   */
  public static BuiltInType ofPrimitive(TypeKind kind) {
    return valueOf(kind.name());
  }

  /**
   * The name of the method of {@link Conversions}.
   *
   * @return for example {@code toInt}
   */
  public String method() {
    return method;
  }

  /**
   * The method of the type whose result converts to an equal value again.
   *
   * @return its name; it takes nothing
   */
  public String toText() {
    return switch (this) {
      case LOCALE -> "toLanguageTag";
      case CHARSET -> "name";
      case CURRENCY -> "getCurrencyCode";
      case INET_ADDRESS -> "getHostAddress";
      case TIME_ZONE -> "getID";
      default -> "toString";
    };
  }

  /**
   * Whether JSON has it as a literal.
   *
   * @return true for numbers and booleans
   */
  public boolean isLiteral() {
    return switch (this) {
      case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL -> true;
      default -> false;
    };
  }

  /**
   * What the text has to be, for people.
   *
   * @return a noun with its article
   */
  public String expected() {
    return expected;
  }
}
