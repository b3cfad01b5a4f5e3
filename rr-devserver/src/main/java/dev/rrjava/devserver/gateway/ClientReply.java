package dev.rrjava.devserver.gateway;

import dev.rrjava.devserver.host.Outcome;
import dev.rrjava.devserver.host.ReplyRefusedException;
import dev.rrjava.devserver.host.ReplySink;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

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
  private static final byte[] NO_BYTES = {};

  private final ReplyWriter writer;
  private final boolean isHead;
  private final boolean canChunk;
  private final int errorStatus;
  private final ReplyHeaders headers = new ReplyHeaders();

  private int status = OK;
  private boolean headTaken;
  private boolean headWritten;
  private boolean ended;
  private long declaredLength = UNKNOWN_LENGTH;
  private long writtenLength;

  /**
   * Creates a reply to a request.
   *
   * @param request the request
   * @param writer writes the response
   * @param errorStatus the status of the response if there is no reply
   */
  ClientReply(ClientRequest request, ReplyWriter writer, int errorStatus) {
    this.writer = writer;
    this.isHead = request.isHead();
    this.canChunk = !request.isHttp10();
    this.errorStatus = errorStatus;
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
    } catch (IOException e) {
      throw new ReplyRefusedException("can't send the reply: " + e.getMessage(), e);
    }
  }

  private void sendInformational(ReplyHead head) throws IOException {
    if (head.status() != SWITCHING_PROTOCOLS && !headWritten) {
      ReplyHeaders informational = new ReplyHeaders();
      informational.add(head.headers());
      writer.interim((int) head.status(), informational.toMap());
    }
  }

  private void take(ReplyHead head) throws IOException, ReplyRefusedException {
    if (headWritten) {
      headers.addTrailers(new HashMap<>(head.headers()));
      return;
    }
    if (!head.hasValidStatus()) {
      String text = "unknown status code from worker: " + head.status();
      headTaken = true;
      headWritten = true;
      ended = true;
      Gateway.writeText(writer, 500, text, Map.of());
      throw new ReplyRefusedException(text);
    }
    if (!headTaken) {
      headTaken = true;
      status = (int) head.status();
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
      throw new ReplyRefusedException("a response with status " + status + " has no body");
    }
    if (declaredLength >= 0 && writtenLength + length > declaredLength && !isHead) {
      throw new ReplyRefusedException(
          "the body is longer than its Content-Length: " + declaredLength);
    }
    headTaken = true;
    if (!headWritten) {
      if (headers.first("Content-Type") == null && headers.first("Content-Encoding") == null) {
        headers.set("Content-Type", ContentTypeGuess.of(bytes, offset, length));
      }
      writeHead(false);
    }
    writer.body(bytes, offset, isHead ? 0 : length);
    writtenLength += length;
  }

  private boolean allowsBody() {
    return status != NO_CONTENT && status != NOT_MODIFIED;
  }

  /** Writes the head, which determines how the end of the body is indicated. */
  private void writeHead(boolean isWhole) throws IOException {
    boolean identity = "identity".equals(headers.first("Transfer-Encoding"));
    headers.remove("Transfer-Encoding");
    if (!allowsBody()) {
      headers.remove("Content-Length");
      if (status == NOT_MODIFIED) {
        headers.remove("Content-Type");
      }
    } else if (declaredLength >= 0) {
      headers.set("Content-Length", Long.toString(declaredLength));
    } else {
      headers.remove("Content-Length");
      if (identity) {
        headers.set("Connection", "close");
      } else if (canChunk && !isHead && (!isWhole || !headers.trailers().isEmpty())) {
        headers.set("Transfer-Encoding", "chunked");
      }
    }
    headWritten = true;
    writer.head(status, headers.toMap());
  }

  /**
   * Ends the response.
   *
   * @param outcome the outcome of the request
   * @throws IOException if the client has disconnected, or has to notice that the body is
   *     incomplete because it has fewer bytes than declared
   */
  void finish(Outcome outcome) throws IOException {
    if (ended) {
      return;
    }
    if (!headWritten) {
      if (outcome != Outcome.ANSWERED) {
        failed(outcome);
      }
      writeHead(true);
      if (isUndeclared()) {
        writer.body(NO_BYTES, 0, 0);
      }
    }
    if (!isHead && allowsBody() && writtenLength < declaredLength) {
      writer.body(NO_BYTES, 0, 0);
      throw new IOException(
          "expected a body of "
              + declaredLength
              + " bytes, its Content-Length, but was "
              + writtenLength);
    }
    ended = true;
    writer.end(headers.trailers());
  }

  private void failed(Outcome outcome) {
    headers.clear();
    declaredLength = UNKNOWN_LENGTH;
    status = errorStatus;
    if (outcome == Outcome.NO_WORKER) {
      headers.set("No-Workers", "true");
    }
  }

  /**
   * Returns whether the head must have no length: servers add one to a head that is sent together
   * with the end.
   */
  private boolean isUndeclared() {
    return !allowsBody() || (isHead && declaredLength < 0 && headTaken);
  }
}
