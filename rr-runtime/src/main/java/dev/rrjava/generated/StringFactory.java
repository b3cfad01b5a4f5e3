package dev.rrjava.generated;

import org.jspecify.annotations.Nullable;

/**
 * A method or constructor of the application that makes a value of text.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface StringFactory<T> {

  /**
   * Makes a value.
   *
   * @param text the text
   * @return the value; null when the text stands for none
   * @throws Exception when the text stands for none
   */
  @Nullable T make(String text) throws Exception;
}
