package dev.rrjava.runtime.http;

import dev.rrjava.runtime.worker.ClientDisconnectedException;
import java.io.IOException;

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
    } else if (response.body() instanceof Body.Selectable selectable) {
      try (selectable;
          Content content = selectable.open(response)) {
        send(new ContentSelection(request, content).of(response));
      }
    }
  }

  private void sendWhole(Response response, Body.Bytes body) throws ClientDisconnectedException {
    int status = response.status();
    if (body == Body.Bytes.OF_SERVER) {
      worker.sendFileNotice().check(response.headers());
    }
    Headers headers = response.headers();
    if (!allowsContent(status)) {
      sendHead(status, headers);
    } else if (isHead() && (body == Body.Bytes.NONE || body == Body.Bytes.OF_SERVER)) {
      // Nobody knows what a GET would send, unless the handler says it.
      worker.respond(status, headers, NO_BYTES, 0, 0, true);
    } else if (isHead() || (response.trailers().isEmpty() && body != Body.Bytes.OF_SERVER)) {
      byte[] bytes = isHead() ? NO_BYTES : body.bytes();
      worker.respondWhole(status, headers, body.bytes().length, bytes);
    } else {
      byte[] bytes = body.bytes();
      Headers all = headers.withAll(Trailer.headers(response.trailers(), true));
      worker.respond(status, all, bytes, 0, bytes.length, true);
    }
  }

  /** Of the statuses without content, 304 alone may tell its length (RFC 9110 section 8.6). */
  private void sendHead(int status, Headers headers) throws ClientDisconnectedException {
    boolean hasWrongLength = status != 304 && headers.contains("Content-Length");
    Headers sent = hasWrongLength ? headers.without("Content-Length") : headers;
    worker.respond(status, sent, NO_BYTES, 0, 0, true);
  }

  private void sendStreamed(Response response, Body.Streamed body) throws IOException {
    int status = response.status();
    if (!allowsContent(status)) {
      sendHead(status, response.headers());
      return;
    }
    long ownLength = body.length();
    boolean hidesLength = ownLength < 0 || !response.trailers().isEmpty();
    Response sent = hidesLength ? response : response.withContentLength(ownLength);
    if (isHead()) {
      worker.respond(status, sent.headers(), NO_BYTES, 0, 0, true);
      return;
    }
    BodyStream out =
        new BodyStream(worker, sent, ownLength >= 0 ? ownLength : response.declaredLength());
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

  /** Whether a response of this status has content (RFC 9110 sections 15.3.5, 15.3.6, 15.4.5). */
  private static boolean allowsContent(int status) {
    return status != 204 && status != 205 && status != 304;
  }

  private boolean isHead() {
    return request.method().equals("HEAD");
  }
}
