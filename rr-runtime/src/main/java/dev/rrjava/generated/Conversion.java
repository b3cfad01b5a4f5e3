package dev.rrjava.generated;

import dev.rrjava.http.HttpException;
import org.jspecify.annotations.Nullable;

/**
 * Converts the string of a parameter to a value.
 *
 * @param <T> the type of the value
 */
public interface Conversion<T> {

  /**
   * Converts one string.
   *
   * @param text the decoded string of the request
   * @param parameter the parameter, for the message of an error
   * @return the value
   * @throws HttpException with status 400 if the string can't be converted
   */
  T convert(String text, Parameter<?> parameter);

  /**
   * Returns what a string is expected to be, for the message of an error.
   *
   * @return a noun with its article
   */
  String expected();

  /**
   * Converts the empty string, which clients send for a field that was left blank.
   *
   * @param parameter the parameter
   * @return the value, or null if there is no value for the empty string, as for the types of the
   *     JDK
   * @throws HttpException with a status that the application has chosen
   */
  default @Nullable T ofEmpty(Parameter<?> parameter) {
    return null;
  }

  /**
   * Returns a conversion by a method or constructor of the application. It is also called with the
   * empty string; if it then throws an exception or returns null, the parameter counts as missing.
   *
   * @param expected what a string is expected to be, with an article
   * @param factory creates the value; an exception other than an {@link HttpException}, or null,
   *     leads to status 400
   * @param <T> the type of the value
   * @return the conversion
   */
  static <T> Conversion<T> of(String expected, StringFactory<T> factory) {
    return new FactoryConversion<>(expected, factory);
  }

  /**
   * Returns a conversion to an enum. The strings are the names of its constants.
   *
   * @param constants all constants
   * @param <E> the enum
   * @return the conversion
   */
  static <E extends Enum<E>> Conversion<E> oneOf(E[] constants) {
    return EnumConversion.of(constants);
  }
}
