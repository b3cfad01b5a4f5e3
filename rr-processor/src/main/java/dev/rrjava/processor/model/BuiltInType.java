package dev.rrjava.processor.model;

import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Parameter;
import dev.rrjava.http.HttpException;
import dev.rrjava.processor.type.JavaTypes;
import java.util.HashMap;
import java.util.Locale;
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
  BOOLEAN("java.lang.Boolean", BuiltIn.BOOLEAN, "boolean", ""),
  /** {@code byte} and its wrapper. */
  BYTE("java.lang.Byte", BuiltIn.BYTE, "integer", "int8"),
  /** {@code short} and its wrapper. */
  SHORT("java.lang.Short", BuiltIn.SHORT, "integer", "int16"),
  /** {@code int} and its wrapper. */
  INT("java.lang.Integer", BuiltIn.INT, "integer", "int32"),
  /** {@code long} and its wrapper. */
  LONG("java.lang.Long", BuiltIn.LONG, "integer", "int64"),
  /** {@code char} and its wrapper. */
  CHAR("java.lang.Character", BuiltIn.CHAR, "string", ""),
  /** {@code float} and its wrapper. */
  FLOAT("java.lang.Float", BuiltIn.FLOAT, "number", "float"),
  /** {@code double} and its wrapper. */
  DOUBLE("java.lang.Double", BuiltIn.DOUBLE, "number", "double"),
  /** {@link java.util.UUID}. */
  UUID("java.util.UUID", BuiltIn.UUID, "string", "uuid"),
  /** {@link java.math.BigInteger}. */
  BIG_INTEGER("java.math.BigInteger", BuiltIn.BIG_INTEGER, "integer", ""),
  /** {@link java.math.BigDecimal}. */
  BIG_DECIMAL("java.math.BigDecimal", BuiltIn.BIG_DECIMAL, "number", ""),
  /** {@link java.net.URI}. */
  URI("java.net.URI", BuiltIn.URI, "string", "uri-reference"),
  /** {@link java.net.URL}. */
  URL("java.net.URL", BuiltIn.URL, "string", "uri"),
  /** {@link java.net.InetAddress}. */
  INET_ADDRESS("java.net.InetAddress", BuiltIn.INET_ADDRESS, "string", ""),
  /** {@link java.nio.charset.Charset}. */
  CHARSET("java.nio.charset.Charset", BuiltIn.CHARSET, "string", ""),
  /** {@link java.util.Currency}. */
  CURRENCY("java.util.Currency", BuiltIn.CURRENCY, "string", ""),
  /** {@link java.util.TimeZone}. */
  TIME_ZONE("java.util.TimeZone", BuiltIn.TIME_ZONE, "string", ""),
  /** {@link java.util.Locale}. */
  LOCALE("java.util.Locale", BuiltIn.LOCALE, "string", ""),
  /** {@link java.time.ZoneId}. */
  ZONE_ID("java.time.ZoneId", BuiltIn.ZONE_ID, "string", ""),
  /** {@link java.time.ZoneOffset}. */
  ZONE_OFFSET("java.time.ZoneOffset", BuiltIn.ZONE_OFFSET, "string", ""),
  /** {@link java.time.Duration}. */
  DURATION("java.time.Duration", BuiltIn.DURATION, "string", "duration"),
  /** {@link java.time.Period}. */
  PERIOD("java.time.Period", BuiltIn.PERIOD, "string", "duration"),
  /** {@link java.time.Instant}. */
  INSTANT("java.time.Instant", BuiltIn.INSTANT, "string", "date-time"),
  /** {@link java.time.LocalDate}. */
  LOCAL_DATE("java.time.LocalDate", BuiltIn.LOCAL_DATE, "string", "date"),
  /** {@link java.time.LocalTime}. */
  LOCAL_TIME("java.time.LocalTime", BuiltIn.LOCAL_TIME, "string", "time-local"),
  /** {@link java.time.LocalDateTime}. */
  LOCAL_DATE_TIME("java.time.LocalDateTime", BuiltIn.LOCAL_DATE_TIME, "string", "date-time-local"),
  /** {@link java.time.OffsetTime}. */
  OFFSET_TIME("java.time.OffsetTime", BuiltIn.OFFSET_TIME, "string", "time"),
  /** {@link java.time.OffsetDateTime}. */
  OFFSET_DATE_TIME("java.time.OffsetDateTime", BuiltIn.OFFSET_DATE_TIME, "string", "date-time"),
  /** {@link java.time.ZonedDateTime}. */
  ZONED_DATE_TIME("java.time.ZonedDateTime", BuiltIn.ZONED_DATE_TIME, "string", ""),
  /** {@link java.time.Year}. */
  YEAR("java.time.Year", BuiltIn.YEAR, "string", ""),
  /** {@link java.time.YearMonth}. */
  YEAR_MONTH("java.time.YearMonth", BuiltIn.YEAR_MONTH, "string", ""),
  /** {@link java.time.MonthDay}. */
  MONTH_DAY("java.time.MonthDay", BuiltIn.MONTH_DAY, "string", "");

  private static final Map<String, BuiltInType> BY_CLASS = new HashMap<>();

  static {
    for (BuiltInType type : values()) {
      BY_CLASS.put(type.className, type);
    }
  }

  private final String className;

  @SuppressWarnings("ImmutableEnumChecker") // it has no state that changes
  private final BuiltIn<?> conversion;

  private final String jsonType;
  private final String jsonFormat;

  BuiltInType(String className, BuiltIn<?> conversion, String jsonType, String jsonFormat) {
    this.className = className;
    this.conversion = conversion;
    this.jsonType = jsonType;
    this.jsonFormat = jsonFormat;
  }

  /**
   * Returns the name of the class.
   *
   * @return the qualified name; for a primitive type that of its wrapper
   */
  public String className() {
    return className;
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
    return "getAs" + name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
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
   * Returns whether a string can be converted.
   *
   * @param string the string, as in a request
   * @return false if a request with this string would be rejected
   */
  public boolean canConvert(String string) {
    try {
      Parameter.query("", conversion).convert(string);
      return true;
    } catch (HttpException e) {
      return false;
    }
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
    return conversion.expected();
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
