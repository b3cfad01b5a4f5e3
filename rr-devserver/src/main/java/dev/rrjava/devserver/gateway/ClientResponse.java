package dev.rrjava.devserver.gateway;

import dev.rrjava.devserver.host.ReplyRefusedException;
import java.io.IOException;

/**
 * A response while it is created. What is written before the first {@link #flush} may still be
 * joined; the fields can be changed until the status is set.
 */
public interface ClientResponse {

  /**
   * Returns the fields of the head.
   *
   * @return the fields, which can be changed
   */
  ReplyHeaders headers();

  /**
   * Sends an interim response.
   *
   * @param status 100, or 102 to 199
   * @param fields the fields of the interim response
   * @throws IOException if the client has disconnected
   */
  void interim(int status, ReplyHeaders fields) throws IOException;

  /**
   * Sets the status. Only the first call has an effect.
   *
   * @param status 200 to 599
   */
  void status(int status);

  /**
   * Adds bytes to the body; the status is 200 unless it has been set.
   *
   * @param bytes the array that contains the bytes, which is not changed afterwards
   * @param offset where they start
   * @param length how many they are
   * @throws ReplyRefusedException if the response can't have a body, or not such a long one
   * @throws IOException if the client has disconnected
   */
  void write(byte[] bytes, int offset, int length) throws IOException, ReplyRefusedException;

  /**
   * Sends what has been written.
   *
   * @throws IOException if the client has disconnected
   */
  void flush() throws IOException;

  /**
   * Sets a complete response: a status and a line of text.
   *
   * @param status the status
   * @param text the body, without the end of the line
   * @throws ReplyRefusedException if another response has been started, which has no place for it
   * @throws IOException if the client has disconnected
   */
  default void text(int status, String text) throws IOException, ReplyRefusedException {
    byte[] body = RequestTarget.utf8(text + "\n");
    headers().remove("Content-Length");
    headers().set("Content-Type", "text/plain; charset=utf-8");
    headers().set("X-Content-Type-Options", "nosniff");
    status(status);
    write(body, 0, body.length);
  }
}
