package dev.rrjava.devserver.http;

import dev.rrjava.devserver.host.Outcome;
import dev.rrjava.devserver.host.ReplyRefusedException;
import dev.rrjava.devserver.host.ReplySink;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/**
 * Writes a worker's reply to the client, each part as soon as it arrives, by the rules of
 * RoadRunner 3.0 (relay protocol, sections 8 and 9). The head is sent with the first byte of the
 * body.
 */
final class ClientReply implements ReplySink {
  private static final int OK = 200;
  private static final int SWITCHING_PROTOCOLS = 101;
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;
  private static final int UNKNOWN_LENGTH = -1;

  private final Response response;
  private final boolean isHead;
  private final boolean canChunk;
  private final int errorStatus;
  private final ReplyHeaders headers = new ReplyHeaders();

  private boolean headTaken;
  private long declaredLength = UNKNOWN_LENGTH;
  private long writtenLength;

  /**
   * Creates a reply to a request.
   *
   * @param request the request
   * @param response the response to write to
   * @param errorStatus the status of the response if there is no reply
   */
  ClientReply(Request request, Response response, int errorStatus) {
    this.response = response;
    this.isHead = request.getMethod().equals("HEAD");
    this.canChunk =
        request.getConnectionMetaData().getHttpVersion().getVersion()
            >= HttpVersion.HTTP_1_1.getVersion();
    this.errorStatus = errorStatus;
    response.setStatus(OK);
  }

  @Override
  public void part(Frame frame) throws ReplyRefusedException {
    if (frame.flags() != FrameHeader.PROTO) {
      throw new ReplyRefusedException("unknown payload type: " + frame);
    }
    try {
      int contextLength = frame.contextLength();
      if (contextLength > 0) {
        ReplyHead head = ReplyHead.decode(frame.payload(), contextLength);
        if (head.isInformational()) {
          sendInformational(head);
          return;
        }
        take(head);
      }
      write(frame.payload(), contextLength, frame.payload().length - contextLength);
    } catch (IOException | CompletionException e) {
      throw new ReplyRefusedException("can't send the reply: " + e.getMessage(), e);
    }
  }

  private void sendInformational(ReplyHead head) {
    if (head.status() != SWITCHING_PROTOCOLS && !response.isCommitted()) {
      ReplyHeaders informational = new ReplyHeaders();
      informational.add(head.headers());
      HttpFields.Mutable fields = HttpFields.build();
      informational.copyTo(fields);
      response.writeInterim((int) head.status(), fields).join();
    }
  }

  private void take(ReplyHead head) throws IOException, ReplyRefusedException {
    if (response.isCommitted()) {
      headers.addTrailers(new HashMap<>(head.headers()));
      return;
    }
    if (!head.hasValidStatus()) {
      String text = "unknown status code from worker: " + head.status();
      headers.clear();
      headTaken = true;
      ServerText.write(response, 500, text);
      throw new ReplyRefusedException(text);
    }
    if (!headTaken) {
      headTaken = true;
      response.setStatus((int) head.status());
    }
    headers.add(head.headers());
    declaredLength = headers.contentLength();
  }

  private void write(byte[] bytes, int offset, int length)
      throws IOException, ReplyRefusedException {
    if (length == 0) {
      return;
    }
    if (!allowsBody()) {
      throw new ReplyRefusedException(
          "a response with status " + response.getStatus() + " has no body");
    }
    if (declaredLength >= 0 && writtenLength + length > declaredLength && !isHead) {
      throw new ReplyRefusedException(
          "the body is longer than its Content-Length: " + declaredLength);
    }
    headTaken = true;
    if (!response.isCommitted()) {
      if (headers.first("Content-Type") == null && headers.first("Content-Encoding") == null) {
        headers.set("Content-Type", ContentTypeGuess.of(bytes, offset, length));
      }
      prepareHead(false);
    }
    ByteBuffer body = isHead ? ByteBuffer.allocate(0) : ByteBuffer.wrap(bytes, offset, length);
    Content.Sink.write(response, false, body);
    writtenLength += length;
  }

  private boolean allowsBody() {
    return response.getStatus() != NO_CONTENT && response.getStatus() != NOT_MODIFIED;
  }

  /** Determines how the end of the body is indicated. */
  private void prepareHead(boolean isWhole) {
    boolean identity = "identity".equals(headers.first("Transfer-Encoding"));
    headers.remove("Transfer-Encoding");
    if (!allowsBody()) {
      headers.remove("Content-Length");
      if (response.getStatus() == NOT_MODIFIED) {
        headers.remove("Content-Type");
      }
    } else if (declaredLength >= 0) {
      headers.set("Content-Length", Long.toString(declaredLength));
    } else {
      headers.remove("Content-Length");
      if (identity) {
        headers.set("Connection", "close");
      } else if (canChunk && !isHead && (!isWhole || headers.trailers() != null)) {
        headers.set("Transfer-Encoding", "chunked");
        response.setTrailersSupplier(headers::trailers);
      }
    }
    headers.copyTo(response.getHeaders());
  }

  /**
   * Ends the response.
   *
   * @param outcome the outcome of the request
   * @throws IOException if the client has disconnected, or has to notice that the body is
   *     incomplete because it has fewer bytes than declared
   */
  void finish(Outcome outcome) throws IOException {
    if (outcome != Outcome.ANSWERED) {
      headers.clear();
      declaredLength = UNKNOWN_LENGTH;
      response.setStatus(errorStatus);
      if (outcome == Outcome.NO_WORKER) {
        headers.set("No-Workers", "true");
      }
    }
    if (!response.isCommitted()) {
      prepareHead(true);
    }
    boolean isCut = !isHead && allowsBody() && writtenLength < declaredLength;
    if (isCut || (!response.isCommitted() && isUndeclared())) {
      Content.Sink.write(response, false, ByteBuffer.allocate(0));
    }
    if (isCut) {
      throw new IOException(
          "expected a body of "
              + declaredLength
              + " bytes, its Content-Length, but was "
              + writtenLength);
    }
    if (!response.hasLastWrite()) {
      Content.Sink.write(response, true, ByteBuffer.allocate(0));
    }
  }

  /**
   * Returns whether the head must have no length: Jetty adds one to a head that is sent together
   * with the end.
   */
  private boolean isUndeclared() {
    return !allowsBody() || (isHead && declaredLength < 0 && headTaken);
  }
}
