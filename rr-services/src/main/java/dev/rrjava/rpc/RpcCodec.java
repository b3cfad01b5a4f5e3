package dev.rrjava.rpc;

import dev.rrjava.internal.wire.FrameHeader;

/** The format of a message and of its reply. */
public enum RpcCodec {
  /** JSON, for methods whose messages are Go structures: metrics, pools of workers. */
  JSON(FrameHeader.JSON),

  /**
   * Protobuf, for methods that have a schema: key-value, locks, jobs, status. These accept {@link
   * #JSON}, too.
   */
  PROTOBUF(FrameHeader.PROTO),

  /** Bytes, for methods of custom plugins. */
  RAW(FrameHeader.RAW);

  private final int flag;

  RpcCodec(int flag) {
    this.flag = flag;
  }

  /** Returns the flag of a frame. */
  int flag() {
    return flag;
  }
}
