package dev.rrjava.runtime.routing;

import dev.rrjava.runtime.http.HttpException;

/**
 * Text to the simple types that a handler can declare, one method each; as a method reference each
 * is a {@link Conversion}. All answer 400 to text that is not of their form.
 */
public final class Conversions {
  private Conversions() {}

  /**
   * Text as it is.
   *
   * @param text the text
   * @param parameter whose text it is
   * @return the same text
   */
  public static String toText(String text, Parameter parameter) {
    return text;
  }

  /**
   * A decimal {@code byte}, as {@link Byte#parseByte(String)} reads it.
   *
   * @param text the text
   * @param parameter whose text it is
   * @return the number
   * @throws HttpException with status 400
   */
  public static byte toByte(String text, Parameter parameter) {
    try {
      return Byte.parseByte(text);
    } catch (NumberFormatException e) {
      throw parameter.invalid("a byte (-128 to 127)", text);
    }
  }

  /**
   * A decimal {@code short}, as {@link Short#parseShort(String)} reads it.
   *
   * @param text the text
   * @param parameter whose text it is
   * @return the number
   * @throws HttpException with status 400
   */
  public static short toShort(String text, Parameter parameter) {
    try {
      return Short.parseShort(text);
    } catch (NumberFormatException e) {
      throw parameter.invalid("a short (-32768 to 32767)", text);
    }
  }

  /**
   * A decimal {@code int}, as {@link Integer#parseInt(String)} reads it.
   *
   * @param text the text
   * @param parameter whose text it is
   * @return the number
   * @throws HttpException with status 400
   */
  public static int toInt(String text, Parameter parameter) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw parameter.invalid("an int (-2147483648 to 2147483647)", text);
    }
  }

  /**
   * A decimal {@code long}, as {@link Long#parseLong(String)} reads it.
   *
   * @param text the text
   * @param parameter whose text it is
   * @return the number
   * @throws HttpException with status 400
   */
  public static long toLong(String text, Parameter parameter) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw parameter.invalid("a long (-2^63 to 2^63-1)", text);
    }
  }

  /**
   * A decimal {@code float}: digits with or without a point and an exponent. Neither {@code NaN}
   * nor an infinity nor a hexadecimal form.
   *
   * @param text the text
   * @param parameter whose text it is
   * @return the number
   * @throws HttpException with status 400
   */
  public static float toFloat(String text, Parameter parameter) {
    try {
      return Float.parseFloat(decimal(text));
    } catch (NumberFormatException e) {
      throw parameter.invalid("a decimal number", text);
    }
  }

  /**
   * A decimal {@code double}: digits with or without a point and an exponent. Neither {@code NaN}
   * nor an infinity nor a hexadecimal form.
   *
   * @param text the text
   * @param parameter whose text it is
   * @return the number
   * @throws HttpException with status 400
   */
  public static double toDouble(String text, Parameter parameter) {
    try {
      return Double.parseDouble(decimal(text));
    } catch (NumberFormatException e) {
      throw parameter.invalid("a decimal number", text);
    }
  }

  /**
   * {@code true} or {@code false}, in lower case.
   *
   * @param text the text
   * @param parameter whose text it is
   * @return the value
   * @throws HttpException with status 400
   */
  public static boolean toBoolean(String text, Parameter parameter) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw parameter.invalid("true or false", text);
    };
  }

  /**
   * A single UTF-16 code unit.
   *
   * @param text the text
   * @param parameter whose text it is
   * @return its only character
   * @throws HttpException with status 400
   */
  public static char toChar(String text, Parameter parameter) {
    if (text.length() != 1) {
      throw parameter.invalid("a single character", text);
    }
    return text.charAt(0);
  }

  /** Refuses what the JDK reads as a number besides: NaN, Infinity, 0x1p3, 1f, blanks around. */
  private static String decimal(String text) {
    if (!text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0)) {
      throw new NumberFormatException(text);
    }
    return text;
  }
}
