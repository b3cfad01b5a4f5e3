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
   * @param body in memory; need not be closed
   * @return the object; null when the body says so
   * @throws dev.rrjava.http.HttpException with status 400 when the body is not of the format, with
   *     422 when it is and does not fit the type
   * @throws IOException when the library fails otherwise
   */
  @Nullable T decode(InputStream body) throws IOException;
}
