package dev.rrjava.codec;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects of one type.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface BodyDecoder<T> {

  /**
   * Reads a whole body.
   *
   * @param body the body in memory; need not be closed
   * @return the object; null if the body represents null
   * @throws dev.rrjava.http.HttpException with status 400 if the body does not conform to the
   *     format, with 422 if it does but does not match the type
   * @throws IOException if the library fails for another reason
   */
  @Nullable T decode(InputStream body) throws IOException;
}
