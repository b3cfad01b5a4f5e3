package dev.rrjava.devserver.host;

import dev.rrjava.internal.wire.Frame;

/** Takes the parts of a worker's reply as they come. */
public interface ReplySink {

  /**
   * Takes a part: whatever it carries is on its way to the client when this returns.
   *
   * @param frame a data frame, with one option that is no greater than its payload
   * @throws ReplyRefusedException when nothing more of this reply can be used, so that a worker
   *     that streams is told to stop
   */
  void part(Frame frame) throws ReplyRefusedException;
}
