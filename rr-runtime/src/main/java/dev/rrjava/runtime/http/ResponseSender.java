package dev.rrjava.runtime.http;

import dev.rrjava.runtime.worker.ClientDisconnectedException;
import java.io.IOException;
import java.util.Optional;

/** Sends one response to its end, and sees to it that its body is closed once. */
final class ResponseSender {
  private static final byte[] NO_BYTES = {};

  private final HttpWorker worker;
  private final Request request;

  ResponseSender(HttpWorker worker, Request request) {
    this.worker = worker;
    this.request = request;
  }

  void send(Response response) throws IOException {
    if (response.body() instanceof Body.Bytes bytes) {
      sendWhole(response, bytes);
    } else if (response.body() instanceof Body.Streamed streamed) {
      try (streamed) {
        sendStreamed(response, streamed);
      }
    }
  }

  private void sendWhole(Response response, Body.Bytes body) throws ClientDisconnectedException {
    int status = response.status();
    if (body == Body.Bytes.OF_SERVER) {
      worker.sendFileNotice().check(response.headers());
    }
    byte[] bytes = sendsContent(status) ? body.bytes() : NO_BYTES;
    Headers headers = response.headers();
    if (!response.trailers().isEmpty() && sendsContent(status)) {
      headers = headers.withAll(Trailer.headers(response.trailers(), true));
    } else if (allowsContent(status) && body != Body.Bytes.OF_SERVER) {
      worker.respondWhole(status, headers, body.bytes().length, bytes);
      return;
    }
    worker.respond(status, headers, bytes, 0, bytes.length, true);
  }

  private void sendStreamed(Response response, Body.Streamed body) throws IOException {
    int status = response.status();
    long ownLength = allowsContent(status) ? body.length() : -1;
    boolean hidesLength = ownLength < 0 || !response.trailers().isEmpty();
    Response sent = hidesLength ? response : response.withContentLength(ownLength);
    if (!sendsContent(status)) {
      worker.respond(status, sent.headers(), NO_BYTES, 0, 0, true);
      return;
    }
    BodyStream out =
        new BodyStream(worker, sent, ownLength >= 0 ? ownLength : declaredLength(response));
    try {
      body.writeTo(out);
      out.finish();
    } catch (IOException | RuntimeException e) {
      if (out.hasToldOfDeparture() && !(e instanceof ClientDisconnectedException)) {
        // A library in between has wrapped what it was told, or swallowed it and failed later.
        ClientDisconnectedException gone = new ClientDisconnectedException();
        gone.addSuppressed(e);
        throw gone;
      }
      throw e;
    } finally {
      out.end();
    }
  }

  private static long declaredLength(Response response) {
    Optional<String> declared = response.headers().first("Content-Length");
    if (declared.isEmpty()) {
      return -1;
    }
    try {
      return Long.parseUnsignedLong(declared.get());
    } catch (NumberFormatException e) {
      throw new IllegalStateException(
          "the Content-Length of a response is a number of bytes, not \"" + declared.get() + "\"",
          e);
    }
  }

  /** Whether a response of this status has content (RFC 9110 sections 15.3.5, 15.3.6, 15.4.5). */
  private static boolean allowsContent(int status) {
    return status != 204 && status != 205 && status != 304;
  }

  private boolean sendsContent(int status) {
    return allowsContent(status) && !request.method().equals("HEAD");
  }
}
