package dev.rrjava.generated;

import org.jspecify.annotations.Nullable;

/**
 * Creates a value from a string, by a method or constructor of the application.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface StringFactory<T> {

  /**
   * Creates a value.
   *
   * @param text the string
   * @return the value; null if there is none for the string
   * @throws Exception if there is no value for the string
   */
  @Nullable T make(String text) throws Exception;
}
