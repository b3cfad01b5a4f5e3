package dev.rrjava.processor.model;

import dev.rrjava.generated.Conversion;
import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.http.HttpException;
import dev.rrjava.processor.type.JavaTypes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The types that strings are converted to without a converter: their conversions, their names in
 * messages, and their schemas. Formats are those of OpenAPI's format registry and of JSON Schema
 * (2020-12, validation, section 7.3).
 */
public enum BuiltInType {
  /** {@code boolean} and its wrapper. */
  BOOLEAN("java.lang.Boolean", "toBoolean", "true, yes, on, 1, false, no, off or 0", "boolean", ""),
  /** {@code byte} and its wrapper. */
  BYTE("java.lang.Byte", "toByte", "a byte (-128 to 127)", "integer", "int8"),
  /** {@code short} and its wrapper. */
  SHORT("java.lang.Short", "toShort", "a short (-32768 to 32767)", "integer", "int16"),
  /** {@code int} and its wrapper. */
  INT("java.lang.Integer", "toInt", "an int (-2147483648 to 2147483647)", "integer", "int32"),
  /** {@code long} and its wrapper. */
  LONG("java.lang.Long", "toLong", "a long (-2^63 to 2^63-1)", "integer", "int64"),
  /** {@code char} and its wrapper. */
  CHAR("java.lang.Character", "toChar", "a single character", "string", ""),
  /** {@code float} and its wrapper. */
  FLOAT("java.lang.Float", "toFloat", "a decimal number", "number", "float"),
  /** {@code double} and its wrapper. */
  DOUBLE("java.lang.Double", "toDouble", "a decimal number", "number", "double"),
  /** {@link java.util.UUID}. */
  UUID("java.util.UUID", "toUuid", "a UUID", "string", "uuid"),
  /** {@link java.math.BigInteger}. */
  BIG_INTEGER("java.math.BigInteger", "toBigInteger", "a whole number", "integer", ""),
  /** {@link java.math.BigDecimal}. */
  BIG_DECIMAL("java.math.BigDecimal", "toBigDecimal", "a decimal number", "number", ""),
  /** {@link java.net.URI}. */
  URI("java.net.URI", "toUri", "a URI", "string", "uri-reference"),
  /** {@link java.net.URL}. */
  URL("java.net.URL", "toUrl", "an absolute URL, such as https://example.com/", "string", "uri"),
  /** {@link java.net.InetAddress}. */
  INET_ADDRESS(
      "java.net.InetAddress", "toInetAddress", "an IP address, such as 192.0.2.1", "string", ""),
  /** {@link java.nio.charset.Charset}. */
  CHARSET("java.nio.charset.Charset", "toCharset", "a charset, such as UTF-8", "string", ""),
  /** {@link java.util.Currency}. */
  CURRENCY("java.util.Currency", "toCurrency", "a currency, such as EUR", "string", ""),
  /** {@link java.util.TimeZone}. */
  TIME_ZONE("java.util.TimeZone", "toTimeZone", "a time zone, such as Europe/Berlin", "string", ""),
  /** {@link java.util.Locale}. */
  LOCALE("java.util.Locale", "toLocale", "a language tag, such as de-CH", "string", ""),
  /** {@link java.time.ZoneId}. */
  ZONE_ID("java.time.ZoneId", "toZoneId", "a time zone, such as Europe/Berlin", "string", ""),
  /** {@link java.time.ZoneOffset}. */
  ZONE_OFFSET(
      "java.time.ZoneOffset", "toZoneOffset", "an offset from UTC, such as +01:00", "string", ""),
  /** {@link java.time.Duration}. */
  DURATION("java.time.Duration", "toDuration", "a duration, such as PT15M", "string", "duration"),
  /** {@link java.time.Period}. */
  PERIOD("java.time.Period", "toPeriod", "a period, such as P1M", "string", "duration"),
  /** {@link java.time.Instant}. */
  INSTANT(
      "java.time.Instant",
      "toInstant",
      "an instant, such as 2026-01-31T12:30:00Z",
      "string",
      "date-time"),
  /** {@link java.time.LocalDate}. */
  LOCAL_DATE("java.time.LocalDate", "toLocalDate", "a date, such as 2026-01-31", "string", "date"),
  /** {@link java.time.LocalTime}. */
  LOCAL_TIME("java.time.LocalTime", "toLocalTime", "a time, such as 12:30", "string", "time-local"),
  /** {@link java.time.LocalDateTime}. */
  LOCAL_DATE_TIME(
      "java.time.LocalDateTime",
      "toLocalDateTime",
      "a date and time, such as 2026-01-31T12:30",
      "string",
      "date-time-local"),
  /** {@link java.time.OffsetTime}. */
  OFFSET_TIME(
      "java.time.OffsetTime",
      "toOffsetTime",
      "a time with an offset, such as 12:30+01:00",
      "string",
      "time"),
  /** {@link java.time.OffsetDateTime}. */
  OFFSET_DATE_TIME(
      "java.time.OffsetDateTime",
      "toOffsetDateTime",
      "a date and time with an offset, such as 2026-01-31T12:30+01:00",
      "string",
      "date-time"),
  /** {@link java.time.ZonedDateTime}. */
  ZONED_DATE_TIME(
      "java.time.ZonedDateTime",
      "toZonedDateTime",
      "a date and time with a zone, such as 2026-01-31T12:30+01:00[Europe/Berlin]",
      "string",
      ""),
  /** {@link java.time.Year}. */
  YEAR("java.time.Year", "toYear", "a year", "string", ""),
  /** {@link java.time.YearMonth}. */
  YEAR_MONTH(
      "java.time.YearMonth", "toYearMonth", "a year and month, such as 2026-01", "string", ""),
  /** {@link java.time.MonthDay}. */
  MONTH_DAY("java.time.MonthDay", "toMonthDay", "a month and day, such as --01-31", "string", "");

  private static final Map<String, BuiltInType> BY_CLASS = new HashMap<>();

  static {
    for (BuiltInType type : values()) {
      BY_CLASS.put(type.className, type);
    }
  }

  private final String className;
  private final String method;

  private final String expected;
  private final String jsonType;
  private final String jsonFormat;

  BuiltInType(
      String className, String method, String expected, String jsonType, String jsonFormat) {
    this.className = className;
    this.method = method;
    this.expected = expected;
    this.jsonType = jsonType;
    this.jsonFormat = jsonFormat;
  }

  /**
   * Returns the built-in type of a class.
   *
   * @param className its qualified name
   * @return the type; empty if strings are not converted to the class
   */
  public static Optional<BuiltInType> ofClass(String className) {
    return Optional.ofNullable(BY_CLASS.get(className));
  }

  /**
   * Returns the type in an {@link OptionalInt}, {@link OptionalLong} or {@link OptionalDouble}.
   *
   * @param type the optional
   * @return the type; empty for any other class
   */
  public static Optional<BuiltInType> inOptional(TypeMirror type) {
    if (JavaTypes.is(type, OptionalInt.class)) {
      return Optional.of(INT);
    }
    if (JavaTypes.is(type, OptionalLong.class)) {
      return Optional.of(LONG);
    }
    return JavaTypes.is(type, OptionalDouble.class) ? Optional.of(DOUBLE) : Optional.empty();
  }

  /**
   * Returns the method that gets the value of an {@link OptionalInt}, {@link OptionalLong} or
   * {@link OptionalDouble}.
   *
   * @return for example {@code getAsInt}
   */
  public String optionalGetter() {
    return method.replace("to", "getAs");
  }

  /**
   * Returns the built-in type of a primitive type.
   *
   * @param kind the primitive type
   * @return the type
   */
  public static BuiltInType ofPrimitive(TypeKind kind) {
    return valueOf(kind.name());
  }

  /**
   * Returns the name of the conversion, a method of {@link Conversions}.
   *
   * @return for example {@code toInt}
   */
  public String method() {
    return method;
  }

  /**
   * Returns whether a string can be converted.
   *
   * @param string the string, as in a request
   * @return false if a request with this string would be rejected
   */
  public boolean canConvert(String string) {
    try {
      conversion().convert(string, Parameter.query("", expected));
      return true;
    } catch (HttpException e) {
      return false;
    }
  }

  private Conversion<?> conversion() {
    return switch (this) {
      case BOOLEAN -> Conversions::toBoolean;
      case BYTE -> Conversions::toByte;
      case SHORT -> Conversions::toShort;
      case INT -> Conversions::toInt;
      case LONG -> Conversions::toLong;
      case CHAR -> Conversions::toChar;
      case FLOAT -> Conversions::toFloat;
      case DOUBLE -> Conversions::toDouble;
      case UUID -> Conversions::toUuid;
      case BIG_INTEGER -> Conversions::toBigInteger;
      case BIG_DECIMAL -> Conversions::toBigDecimal;
      case URI -> Conversions::toUri;
      case URL -> Conversions::toUrl;
      case INET_ADDRESS -> Conversions::toInetAddress;
      case CHARSET -> Conversions::toCharset;
      case CURRENCY -> Conversions::toCurrency;
      case TIME_ZONE -> Conversions::toTimeZone;
      case LOCALE -> Conversions::toLocale;
      case ZONE_ID -> Conversions::toZoneId;
      case ZONE_OFFSET -> Conversions::toZoneOffset;
      case DURATION -> Conversions::toDuration;
      case PERIOD -> Conversions::toPeriod;
      case INSTANT -> Conversions::toInstant;
      case LOCAL_DATE -> Conversions::toLocalDate;
      case LOCAL_TIME -> Conversions::toLocalTime;
      case LOCAL_DATE_TIME -> Conversions::toLocalDateTime;
      case OFFSET_TIME -> Conversions::toOffsetTime;
      case OFFSET_DATE_TIME -> Conversions::toOffsetDateTime;
      case ZONED_DATE_TIME -> Conversions::toZonedDateTime;
      case YEAR -> Conversions::toYear;
      case YEAR_MONTH -> Conversions::toYearMonth;
      case MONTH_DAY -> Conversions::toMonthDay;
    };
  }

  /**
   * Returns the name of the method that formats a value as a string that converts to an equal one.
   *
   * @return a method without parameters
   */
  public String formatMethod() {
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
   * Returns the expected form of a string in messages: "expected an int".
   *
   * @return a noun with its article
   */
  public String expected() {
    return expected;
  }

  /**
   * Returns the {@code type} of the JSON Schema.
   *
   * @return for example {@code integer}
   */
  public String jsonType() {
    return jsonType;
  }

  /**
   * Returns the {@code format} of the JSON Schema.
   *
   * @return for example {@code int32}; empty if there is none
   */
  public String jsonFormat() {
    return jsonFormat;
  }

  /**
   * Returns whether values are literals in JSON.
   *
   * @return false if they are strings
   */
  public boolean isLiteral() {
    return !jsonType.equals("string");
  }
}
