package dev.rrjava.generated;

import dev.rrjava.http.HttpException;
import org.jspecify.annotations.Nullable;

/**
 * A conversion by code of the application.
 *
 * @param factory makes the value
 * @param <T> the type of the value
 */
record FactoryConversion<T>(StringFactory<T> factory) implements Conversion<T> {

  @Override
  public T convert(String text, Parameter parameter) {
    T value = make(text);
    if (value == null) {
      throw parameter.invalid(text);
    }
    return value;
  }

  @Override
  public @Nullable T ofEmpty(Parameter parameter) {
    return make("");
  }

  /** The value, or null when the application makes none. */
  private @Nullable T make(String text) {
    try {
      return factory.make(text);
    } catch (HttpException e) {
      throw e; // an answer of the application's own
    } catch (Exception e) {
      return null; // a factory says so: the string is none that it knows
    }
  }
}
