package dev.rrjava.generated;

import dev.rrjava.http.HttpException;
import org.jspecify.annotations.Nullable;

/**
 * A conversion by code of the application.
 *
 * @param expected what a string is expected to be, with an article
 * @param factory creates the value
 * @param <T> the type of the value
 */
record FactoryConversion<T>(String expected, StringFactory<T> factory) implements Conversion<T> {

  @Override
  public T convert(String text, Parameter<?> parameter) {
    T value = make(text);
    if (value == null) {
      throw parameter.invalid(text);
    }
    return value;
  }

  @Override
  public @Nullable T ofEmpty(Parameter<?> parameter) {
    return make("");
  }

  /** Returns the value, or null if the application does not create one. */
  private @Nullable T make(String text) {
    try {
      return factory.make(text);
    } catch (HttpException e) {
      throw e; // a response that the application has chosen
    } catch (Exception e) {
      return null; // the factory does not know the string
    }
  }
}
