package dev.rrjava.benchmarks;

import dev.rrjava.benchmarks.generated.HttpRequest;
import dev.rrjava.http.Request;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.Payload;

/** Creates requests as a worker has them after reading the frame. */
public final class DecodedRequest {
  private DecodedRequest() {}

  /**
   * Decodes a request without headers.
   *
   * @param sent method and path
   * @return the request
   */
  public static Request of(RestRoutes.Sent sent) {
    byte[] context =
        HttpRequest.newBuilder()
            .setMethod(sent.method())
            .setUri("http://example.test" + sent.path())
            .setProtocol("HTTP/1.1")
            .build()
            .toByteArray();
    return Request.decode(new Payload(FrameHeader.PROTO, context, context.length));
  }
}
