package dev.rrjava.runtime.routing;

import dev.rrjava.runtime.http.HttpException;

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
   * A conversion by a method or constructor of the application.
   *
   * @param factory makes the value; what it throws, and null, is a 400, except for an {@link
   *     HttpException}
   * @param <T> the type of the value
   * @return the conversion
   */
  static <T> Conversion<T> of(TextFactory<T> factory) {
    return (text, parameter) -> {
      T value;
      try {
        value = factory.make(text);
      } catch (HttpException e) {
        throw e;
      } catch (Exception e) {
        throw parameter.invalid(text);
      }
      if (value == null) {
        throw parameter.invalid(text);
      }
      return value;
    };
  }
}
