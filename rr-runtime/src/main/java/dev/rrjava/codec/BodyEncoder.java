package dev.rrjava.codec;

import java.io.IOException;

/**
 * Writes objects of one type.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface BodyEncoder<T> {

  /**
   * Writes an object.
   *
   * @param value the object
   * @return the body; the encoder keeps no reference to it
   * @throws IOException if the library fails
   */
  byte[] encode(T value) throws IOException;
}
