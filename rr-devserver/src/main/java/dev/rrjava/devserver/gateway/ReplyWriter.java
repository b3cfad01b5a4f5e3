package dev.rrjava.devserver.gateway;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes a response to a client. Names of fields are canonical; values have one char per byte. */
public interface ReplyWriter {

  /**
   * Sends an interim response, before the head.
   *
   * @param status 100, or 102 to 199
   * @param fields the header fields
   * @throws IOException if the client has disconnected
   */
  void interim(int status, Map<String, List<String>> fields) throws IOException;

  /**
   * Sets the head, once, before the body. It may be sent later, with the first byte of the body.
   *
   * @param status 200 to 599
   * @param fields the header fields
   * @throws IOException if the client has disconnected
   */
  void head(int status, Map<String, List<String>> fields) throws IOException;

  /**
   * Sends a part of the body, after the head.
   *
   * @param bytes the array that contains the part
   * @param offset where it starts
   * @param length its length; if it is 0, only the head is sent
   * @throws IOException if the client has disconnected
   */
  void body(byte[] bytes, int offset, int length) throws IOException;

  /**
   * Ends the response.
   *
   * @param trailers the trailer fields; empty if there are none
   * @throws IOException if the client has disconnected
   */
  void end(Map<String, List<String>> trailers) throws IOException;
}
