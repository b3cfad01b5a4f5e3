package dev.rrjava.http;

import dev.rrjava.worker.ClientDisconnectedException;
import java.io.IOException;
import java.util.List;

/** Sends one complete response, and ensures that its body is closed once. */
final class ResponseSender {
  private static final byte[] NO_BYTES = {};

  /** Headers that request a status other than 200, for which 200 is not wrong. */
  private static final List<String> ASKING_FOR_LESS =
      List.of("Range", "If-None-Match", "If-Modified-Since");

  private final ResponseChannel channel;
  private final Request request;
  private final boolean losesStatus;

  /**
   * Creates a sender.
   *
   * @param losesStatus whether any status would reach the client as 200, because a 103 was sent
   *     before it (relay protocol, 9.6)
   */
  ResponseSender(ResponseChannel channel, Request request, boolean losesStatus) {
    this.channel = channel;
    this.request = request;
    this.losesStatus = losesStatus;
  }

  void send(Response response) throws IOException {
    if (losesStatus && response.status() != 200) {
      sendCut(response);
    } else if (response.body() instanceof Body.Bytes bytes) {
      sendWhole(response, bytes);
    } else if (response.body() instanceof Body.Streamed streamed) {
      try (streamed) {
        sendStreamed(response, streamed);
      }
    } else if (response.body() instanceof Body.Selectable selectable) {
      try (selectable;
          Content content = selectable.open(response)) {
        send(new ContentSelection(losesStatus ? asking200() : request, content).of(response));
      }
    }
  }

  private Request asking200() {
    Request asking = request;
    for (String name : ASKING_FOR_LESS) {
      asking = asking.withoutHeader(name);
    }
    return asking;
  }

  /**
   * Sends an error that the server would turn into a 200. A length that the body does not reach
   * makes the server cut the connection (relay protocol, 8.10), which is the only way to let the
   * client notice an error.
   */
  private void sendCut(Response response) throws IOException {
    System.getLogger(ResponseSender.class.getName())
        .log(
            System.Logger.Level.ERROR,
            request
                + ": the status "
                + response.status()
                + " after early hints would reach the client as 200 with this server; aborting"
                + " the connection instead");
    response.discard();
    byte[] body = {'\n'};
    Headers headers = response.headers().withContentLength(body.length + 1L);
    channel.respond(response.status(), headers, body, 0, body.length);
  }

  private void sendWhole(Response response, Body.Bytes body) throws ClientDisconnectedException {
    int status = response.status();
    if (body == Body.Bytes.OF_SERVER) {
      channel.sendFileNotice().check(response.headers());
    }
    Headers headers = response.headers();
    if (!allowsContent(status)) {
      sendHead(status, headers);
    } else if (isHead() && (body == Body.Bytes.NONE || body == Body.Bytes.OF_SERVER)) {
      // The length of a GET is not known, unless the handler declares it.
      channel.respondWithoutBody(status, headers);
    } else if (isHead() || (response.trailers().isEmpty() && body != Body.Bytes.OF_SERVER)) {
      byte[] bytes = isHead() ? NO_BYTES : body.bytes();
      channel.respondWhole(status, headers, body.bytes().length, bytes);
    } else {
      byte[] bytes = body.bytes();
      Headers all = headers.withAll(Trailer.headers(response.trailers(), true));
      channel.respond(status, all, bytes, 0, bytes.length);
    }
  }

  /** Of the statuses without content, only 304 may have a length (RFC 9110 section 8.6). */
  private void sendHead(int status, Headers headers) throws ClientDisconnectedException {
    boolean hasWrongLength = status != 304 && headers.contains("Content-Length");
    Headers sent = hasWrongLength ? headers.without("Content-Length") : headers;
    channel.respondWithoutBody(status, sent);
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
      channel.respondWithoutBody(status, sent.headers());
      return;
    }
    BodyOutputStream out =
        new BodyOutputStream(channel, sent, ownLength >= 0 ? ownLength : response.declaredLength());
    try {
      body.writeTo(out);
      out.finish();
    } catch (IOException | RuntimeException e) {
      if (out.hasToldOfDeparture() && !(e instanceof ClientDisconnectedException)) {
        // A library in between has wrapped the exception, or swallowed it and failed later.
        ClientDisconnectedException gone = new ClientDisconnectedException();
        gone.addSuppressed(e);
        throw gone;
      }
      throw e;
    } finally {
      out.end();
    }
  }

  /**
   * Returns whether a response with this status has content (RFC 9110 sections 15.3.5, 15.3.6,
   * 15.4.5).
   */
  private static boolean allowsContent(int status) {
    return status != 204 && status != 205 && status != 304;
  }

  private boolean isHead() {
    return request.method().equals("HEAD");
  }
}
