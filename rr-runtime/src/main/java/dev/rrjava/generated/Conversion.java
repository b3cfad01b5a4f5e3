package dev.rrjava.generated;

import dev.rrjava.http.HttpException;
import org.jspecify.annotations.Nullable;

/**
 * Makes a value of a parameter's text.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface Conversion<T> {

  /**
   * Converts one value.
   *
   * @param text the text of the request, decoded
   * @param parameter whose text it is, for the message of a failure
   * @return the value
   * @throws HttpException with status 400 when the text does not convert
   */
  T convert(String text, Parameter parameter);

  /**
   * Converts the empty string, which clients send for what was left blank.
   *
   * @param parameter whose value it is
   * @return the value that it stands for, or null when it stands for none, as for the types of the
   *     JDK
   * @throws HttpException with a status of the application's own
   */
  default @Nullable T ofEmpty(Parameter parameter) {
    return null;
  }

  /**
   * A conversion by a method or constructor of the application. It is also called with the empty
   * string; if it fails then, this stands for no value.
   *
   * @param factory makes the value; what it throws, and null, is a 400, except for an {@link
   *     HttpException}
   * @param <T> the type of the value
   * @return the conversion
   */
  static <T> Conversion<T> of(StringFactory<T> factory) {
    return new FactoryConversion<>(factory);
  }
}
