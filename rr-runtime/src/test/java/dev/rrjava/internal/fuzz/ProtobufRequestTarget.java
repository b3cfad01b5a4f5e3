package dev.rrjava.internal.fuzz;

import com.google.protobuf.ByteString;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.rrjava.http.Request;
import dev.rrjava.internal.testing.HttpMessages;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.Payload;

/** Requests of RoadRunner 2024 and later: a protobuf message, and behind it a body. */
public final class ProtobufRequestTarget {
  private ProtobufRequestTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    Payload payload = Payloads.cut(FrameHeader.PROTO, input);
    Promises.decode(input.length, () -> RequestParts.readAll(Request.decode(payload)));
    try {
      compare(
          DynamicMessage.parseFrom(
              HttpMessages.REQUEST,
              ByteString.copyFrom(payload.bytes(), 0, payload.contextLength())));
    } catch (InvalidProtocolBufferException e) {
      return; // protobuf's own reader refuses more than ours: all text that is not UTF-8.
    }
  }

  /** What protobuf itself reads and writes again is what we read. */
  private static void compare(DynamicMessage message) {
    byte[] encoded = message.toByteArray();
    Payload payload = new Payload(FrameHeader.PROTO, encoded, encoded.length);
    Promises.decode(encoded.length, () -> RequestParts.ofContext(Request.decode(payload)))
        .ifPresentOrElse(
            parts -> Promises.same("a request", ProtobufParts.ofRequest(message), parts),
            () -> Promises.same("method", "", ProtobufParts.text(message, "method")));
  }
}
