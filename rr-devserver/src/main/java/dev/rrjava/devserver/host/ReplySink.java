package dev.rrjava.devserver.host;

import dev.rrjava.internal.wire.Frame;

/** Receives the parts of a worker's reply as they arrive. */
public interface ReplySink {

  /**
   * Receives a part. Its content is on its way to the client when this method returns.
   *
   * @param frame a data frame, with one option that is not greater than its payload
   * @throws ReplyRefusedException if no more of this reply can be sent; a worker that streams is
   *     then told to stop
   */
  void part(Frame frame) throws ReplyRefusedException;

  /**
   * Receives the text of an error that a worker sent in place of a reply, if clients may see it:
   * with {@code http.pool.debug}. The outcome of the request follows.
   *
   * @param text the text
   */
  default void error(String text) {}
}
