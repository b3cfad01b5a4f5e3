package dev.rrjava.http;

import java.io.IOException;

/**
 * Writes the body of a response while it is being sent.
 *
 * <pre>{@code
 * return Response.writer("text/csv; charset=utf-8", out -> {
 *   for (Row row : rows) {
 *     out.write(row.toCsv().getBytes(UTF_8));
 *   }
 * });
 * }</pre>
 */
@FunctionalInterface
public interface BodyWriter {

  /**
   * Writes the whole body. The response ends when this method returns; it is aborted if it throws
   * an exception.
   *
   * @param out the body; need not be flushed or closed
   * @throws dev.rrjava.worker.ClientDisconnectedException from {@code out}, if the client has
   *     disconnected: do not catch it
   * @throws IOException if the body can't be created; the client gets a 500 unless a part has been
   *     sent
   */
  void write(BodyOutputStream out) throws IOException;
}
