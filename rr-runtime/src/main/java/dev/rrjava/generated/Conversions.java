package dev.rrjava.generated;

import dev.rrjava.http.HttpException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.time.DateTimeException;
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
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Function;

/**
 * Converts strings to the built-in types that a handler can declare, with one method for each type;
 * as a method reference each is a {@link Conversion}. If a string can't be converted, the response
 * is 400.
 */
public final class Conversions {
  /** The format, with zeros for digits (RFC 9562 section 4). */
  private static final String UUID_FORM = "00000000-0000-0000-0000-000000000000";

  private static final int LONGEST_NUMBER = 1_000;
  private static final int LONGEST_BOOLEAN = "false".length();

  private Conversions() {}

  /**
   * Returns the string unchanged.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the same text
   */
  public static String toText(String text, Parameter<?> parameter) {
    return text;
  }

  /**
   * Converts to a decimal {@code byte}, as {@link Byte#parseByte(String)} does.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the number
   * @throws HttpException with status 400
   */
  public static byte toByte(String text, Parameter<?> parameter) {
    try {
      return Byte.parseByte(ascii(text));
    } catch (NumberFormatException e) {
      throw parameter.invalid(text);
    }
  }

  /**
   * Converts to a decimal {@code short}, as {@link Short#parseShort(String)} does.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the number
   * @throws HttpException with status 400
   */
  public static short toShort(String text, Parameter<?> parameter) {
    try {
      return Short.parseShort(ascii(text));
    } catch (NumberFormatException e) {
      throw parameter.invalid(text);
    }
  }

  /**
   * Converts to a decimal {@code int}, as {@link Integer#parseInt(String)} does.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the number
   * @throws HttpException with status 400
   */
  public static int toInt(String text, Parameter<?> parameter) {
    try {
      return Integer.parseInt(ascii(text));
    } catch (NumberFormatException e) {
      throw parameter.invalid(text);
    }
  }

  /**
   * Converts to a decimal {@code long}, as {@link Long#parseLong(String)} does.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the number
   * @throws HttpException with status 400
   */
  public static long toLong(String text, Parameter<?> parameter) {
    try {
      return Long.parseLong(ascii(text));
    } catch (NumberFormatException e) {
      throw parameter.invalid(text);
    }
  }

  /**
   * Converts to a decimal {@code float}: digits with an optional point and exponent, not larger
   * than the type has room for. {@code NaN}, infinities and the hexadecimal form are rejected.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the number
   * @throws HttpException with status 400
   */
  public static float toFloat(String text, Parameter<?> parameter) {
    try {
      return finite(Float.parseFloat(decimal(text)));
    } catch (NumberFormatException e) {
      throw parameter.invalid(text);
    }
  }

  /**
   * Converts to a decimal {@code double}: digits with an optional point and exponent, not larger
   * than the type has room for. {@code NaN}, infinities and the hexadecimal form are rejected.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the number
   * @throws HttpException with status 400
   */
  public static double toDouble(String text, Parameter<?> parameter) {
    try {
      return finite(Double.parseDouble(decimal(text)));
    } catch (NumberFormatException e) {
      throw parameter.invalid(text);
    }
  }

  /**
   * Converts to a boolean. In any case: {@code true}, {@code yes}, {@code on} or {@code 1}, and
   * {@code false}, {@code no}, {@code off} or {@code 0}. A checkbox in HTML sends {@code on}.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static boolean toBoolean(String text, Parameter<?> parameter) {
    return switch (text.length() > LONGEST_BOOLEAN ? text : text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> true;
      case "false", "no", "off", "0" -> false;
      default -> throw parameter.invalid(text);
    };
  }

  /**
   * Converts to a single UTF-16 code unit.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the only character of the string
   * @throws HttpException with status 400
   */
  public static char toChar(String text, Parameter<?> parameter) {
    if (text.length() != 1) {
      throw parameter.invalid(text);
    }
    return text.charAt(0);
  }

  /**
   * Converts to a UUID with 32 hexadecimal digits in five groups (RFC 9562 section 4).
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the UUID
   * @throws HttpException with status 400
   */
  public static UUID toUuid(String text, Parameter<?> parameter) {
    if (!isUuid(text)) {
      throw parameter.invalid(text); // the JDK accepts other groups, signs and other digits
    }
    return read(UUID::fromString, text, parameter);
  }

  /**
   * Converts to an integer of at most 1,000 digits.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static BigInteger toBigInteger(String text, Parameter<?> parameter) {
    return read(value -> new BigInteger(ascii(limited(value))), text, parameter);
  }

  /**
   * Converts to a decimal number of at most 1,000 characters, whose exponent does not make it
   * longer than 1,000 digits: a sum with a number that has a large exponent takes memory for all of
   * its digits.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static BigDecimal toBigDecimal(String text, Parameter<?> parameter) {
    return read(Conversions::bigDecimal, text, parameter);
  }

  /**
   * Converts to a URI reference (RFC 3986), as {@link URI#create} does.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static URI toUri(String text, Parameter<?> parameter) {
    return read(URI::create, text, parameter);
  }

  /**
   * Converts to an absolute URL with a scheme that the JDK knows, such as {@code https}. No
   * connection is opened.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static URL toUrl(String text, Parameter<?> parameter) {
    try {
      return read(URI::create, text, parameter).toURL();
    } catch (MalformedURLException | IllegalArgumentException e) {
      throw parameter.invalid(text);
    }
  }

  /**
   * Converts to an IPv4 address with four decimal numbers, or an IPv6 address (RFC 4291 section
   * 2.2). Host names are rejected: nothing is looked up.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static InetAddress toInetAddress(String text, Parameter<?> parameter) {
    return read(NumericAddress::parse, text, parameter);
  }

  /**
   * Converts to a charset by its name or one of its aliases, as {@link Charset#forName(String)}
   * does.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static Charset toCharset(String text, Parameter<?> parameter) {
    return read(Charset::forName, text, parameter);
  }

  /**
   * Converts to a currency by its code (ISO 4217), such as {@code EUR}.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static Currency toCurrency(String text, Parameter<?> parameter) {
    return read(Currency::getInstance, text, parameter);
  }

  /**
   * Converts to a time zone, as {@link #toZoneId} does.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static TimeZone toTimeZone(String text, Parameter<?> parameter) {
    return TimeZone.getTimeZone(toZoneId(text, parameter));
  }

  /**
   * Converts to a language tag (BCP 47), such as {@code de-CH}.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static Locale toLocale(String text, Parameter<?> parameter) {
    return read(value -> new Locale.Builder().setLanguageTag(value).build(), text, parameter);
  }

  /**
   * Converts to a time zone by its name or offset, such as {@code Europe/Berlin}.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static ZoneId toZoneId(String text, Parameter<?> parameter) {
    return read(ZoneId::of, text, parameter);
  }

  /**
   * Returns a {@code Duration} in its ISO 8601 form, as {@link Duration#parse(CharSequence)} reads
   * it.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static Duration toDuration(String text, Parameter<?> parameter) {
    return read(Duration::parse, text, parameter);
  }

  /**
   * Returns a {@code Period} in its ISO 8601 form, as {@link Period#parse(CharSequence)} reads it.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static Period toPeriod(String text, Parameter<?> parameter) {
    return read(Period::parse, text, parameter);
  }

  /**
   * Returns a {@code Instant} in its ISO 8601 form, as {@link Instant#parse(CharSequence)} reads
   * it.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static Instant toInstant(String text, Parameter<?> parameter) {
    return read(Instant::parse, text, parameter);
  }

  /**
   * Returns a {@code LocalDate} in its ISO 8601 form, as {@link LocalDate#parse(CharSequence)}
   * reads it.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static LocalDate toLocalDate(String text, Parameter<?> parameter) {
    return read(LocalDate::parse, text, parameter);
  }

  /**
   * Returns a {@code LocalTime} in its ISO 8601 form, as {@link LocalTime#parse(CharSequence)}
   * reads it.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static LocalTime toLocalTime(String text, Parameter<?> parameter) {
    return read(LocalTime::parse, text, parameter);
  }

  /**
   * Returns a {@code LocalDateTime} in its ISO 8601 form, as {@link
   * LocalDateTime#parse(CharSequence)} reads it.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static LocalDateTime toLocalDateTime(String text, Parameter<?> parameter) {
    return read(LocalDateTime::parse, text, parameter);
  }

  /**
   * Returns a {@code OffsetTime} in its ISO 8601 form, as {@link OffsetTime#parse(CharSequence)}
   * reads it.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static OffsetTime toOffsetTime(String text, Parameter<?> parameter) {
    return read(OffsetTime::parse, text, parameter);
  }

  /**
   * Returns a {@code OffsetDateTime} in its ISO 8601 form, as {@link
   * OffsetDateTime#parse(CharSequence)} reads it.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static OffsetDateTime toOffsetDateTime(String text, Parameter<?> parameter) {
    return read(OffsetDateTime::parse, text, parameter);
  }

  /**
   * Returns a {@code ZonedDateTime} in its ISO 8601 form, as {@link
   * ZonedDateTime#parse(CharSequence)} reads it.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static ZonedDateTime toZonedDateTime(String text, Parameter<?> parameter) {
    return read(ZonedDateTime::parse, text, parameter);
  }

  /**
   * Returns a {@code Year} in its ISO 8601 form, as {@link Year#parse(CharSequence)} reads it.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static Year toYear(String text, Parameter<?> parameter) {
    return read(Year::parse, text, parameter);
  }

  /**
   * Returns a {@code YearMonth} in its ISO 8601 form, as {@link YearMonth#parse(CharSequence)}
   * reads it.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static YearMonth toYearMonth(String text, Parameter<?> parameter) {
    return read(YearMonth::parse, text, parameter);
  }

  /**
   * Returns a {@code MonthDay} in its ISO 8601 form, as {@link MonthDay#parse(CharSequence)} reads
   * it.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static MonthDay toMonthDay(String text, Parameter<?> parameter) {
    return read(MonthDay::parse, text, parameter);
  }

  /**
   * Converts to an offset from UTC, such as {@code +01:00} or {@code Z}.
   *
   * @param text the string
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400
   */
  public static ZoneOffset toZoneOffset(String text, Parameter<?> parameter) {
    return read(ZoneOffset::of, text, parameter);
  }

  /**
   * The JDK's methods throw different exceptions for malformed strings, but all of them are
   * unchecked.
   */
  private static <T> T read(Function<String, T> factory, String text, Parameter<?> parameter) {
    try {
      return factory.apply(text);
    } catch (IllegalArgumentException | DateTimeException | IllformedLocaleException e) {
      throw parameter.invalid(text);
    }
  }

  /** Limits the length: the time to parse a number is quadratic in it. */
  private static String limited(String text) {
    if (text.length() > LONGEST_NUMBER) {
      throw new NumberFormatException("longer than " + LONGEST_NUMBER + " characters");
    }
    return text;
  }

  /** Rejects digits of other scripts, which the JDK accepts as well. */
  private static String ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        throw new NumberFormatException(text);
      }
    }
    return text;
  }

  private static boolean isUuid(String text) {
    boolean isUuid = text.length() == UUID_FORM.length();
    for (int i = 0; isUuid && i < text.length(); i++) {
      char c = text.charAt(i);
      isUuid = UUID_FORM.charAt(i) == '-' ? c == '-' : c < 0x80 && Character.digit(c, 16) >= 0;
    }
    return isUuid;
  }

  private static BigDecimal bigDecimal(String text) {
    BigDecimal number = new BigDecimal(limited(decimal(text)));
    if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
      throw new NumberFormatException("more than " + LONGEST_NUMBER + " digits");
    }
    return number;
  }

  private static float finite(float number) {
    if (Float.isInfinite(number)) {
      throw new NumberFormatException("too large");
    }
    return number;
  }

  private static double finite(double number) {
    if (Double.isInfinite(number)) {
      throw new NumberFormatException("too large");
    }
    return number;
  }

  /** Rejects other numbers that the JDK accepts: NaN, Infinity, 0x1p3, 1f, with spaces around. */
  private static String decimal(String text) {
    if (!text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0)) {
      throw new NumberFormatException(text);
    }
    return text;
  }
}
