package dev.rrjava.internal.fuzz;

import com.google.protobuf.ByteString;
import com.google.protobuf.DynamicMessage;
import dev.rrjava.http.Request;
import dev.rrjava.internal.testing.HttpMessages;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.Payload;
import java.util.Arrays;

/** Makes payloads of a fuzzer's input. */
final class Payloads {
  private static final int LENGTH_SIZE = 2;

  private Payloads() {}

  /** Two bytes that say how long the body is, then the context, then the body. */
  static Payload cut(int codec, byte[] input) {
    if (input.length < LENGTH_SIZE) {
      return new Payload(codec, input, 0);
    }
    byte[] bytes = Arrays.copyOfRange(input, LENGTH_SIZE, input.length);
    int bodyLength = ((input[0] & 0xff) << 8) | (input[1] & 0xff);
    return new Payload(codec, bytes, bytes.length - Math.min(bytes.length, bodyLength));
  }

  /** A request whose body the server has parsed as a form. */
  static Request form(byte[] uploads, byte[] fields) {
    byte[] context =
        DynamicMessage.newBuilder(HttpMessages.REQUEST)
            .setField(HttpMessages.REQUEST.findFieldByName("method"), "POST")
            .setField(HttpMessages.REQUEST.findFieldByName("parsed"), true)
            .setField(HttpMessages.REQUEST.findFieldByName("uploads"), ByteString.copyFrom(uploads))
            .build()
            .toByteArray();
    byte[] bytes = Arrays.copyOf(context, context.length + fields.length);
    System.arraycopy(fields, 0, bytes, context.length, fields.length);
    return Request.decode(new Payload(FrameHeader.PROTO, bytes, context.length));
  }
}
