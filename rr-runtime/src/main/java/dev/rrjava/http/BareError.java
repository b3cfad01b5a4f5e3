package dev.rrjava.http;

import dev.rrjava.internal.payload.JsonHead;
import dev.rrjava.internal.payload.ProtobufHead;
import dev.rrjava.internal.payload.ResponseHead;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The 500 for a request whose handler has exhausted the heap, so that no other response can be
 * created.
 */
final class BareError {
  private static final int STATUS = 500;
  private static final byte[] BODY = Exchange.DEFECT.getBytes(StandardCharsets.US_ASCII);
  private static final Headers HEADERS =
      Headers.of(Map.of("Content-Type", List.of("text/plain; charset=utf-8")))
          .withContentLength(BODY.length);

  private static final byte[] PROTOBUF = head(new ProtobufHead());
  private static final byte[] JSON = head(new JsonHead());

  private static final byte[] LOG_LINE =
      ("a handler threw an OutOfMemoryError, or another error of the virtual machine, and there is no"
              + " memory to log where; its client gets 500, and this worker ends\n")
          .getBytes(StandardCharsets.US_ASCII);

  private BareError() {}

  /** Creates what is needed, by loading this class. */
  static void prepare() {
    // It is created with the class.
  }

  private static byte[] head(ResponseHead head) {
    int length = head.encode(STATUS, HEADERS.lines());
    return Arrays.copyOf(head.bytes(), length);
  }

  /** Ends the response to the current request, if there is one, and logs it. Needs no heap. */
  static void send(ResponseChannel channel) {
    if (channel.isStreaming()) {
      channel.end();
    } else if (channel.isResponsePending()) {
      channel.respondEncoded(PROTOBUF, JSON, BODY);
    }
    System.err.write(LOG_LINE, 0, LOG_LINE.length);
  }
}
