package dev.rrjava.devserver.host;

import dev.rrjava.internal.wire.Frame;
import java.util.Map;

/**
 * Is told what happens to one request, and can add attributes to it. Called by the thread that
 * handles the request.
 */
public interface RequestListener {
  /** A listener that ignores everything. */
  RequestListener NONE = new RequestListener() {};

  /**
   * Returns the attributes of the request, which clients can't set.
   *
   * @return names and values
   */
  default Map<String, String> attributes() {
    return Map.of();
  }

  /**
   * Called when a worker is about to receive the request. It may hand the request over to another
   * one.
   *
   * @param worker the worker
   * @param contextLength the length of the request without its body, in bytes
   * @param bodyLength the length of its body, in bytes
   */
  default void sent(HostedWorker worker, int contextLength, int bodyLength) {}

  /**
   * Called for each frame of the reply.
   *
   * @param frame the frame
   */
  default void received(Frame frame) {}

  /**
   * Called if there is no reply.
   *
   * @param reason why, in words
   */
  default void failed(String reason) {}
}
