package dev.rrjava.runtime.routing;

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
   * @throws dev.rrjava.runtime.http.HttpException with status 400 when the text does not convert
   */
  T convert(String text, Parameter parameter);
}
