package dev.rrjava.devserver.gateway;

import dev.rrjava.devserver.host.Outcome;
import dev.rrjava.devserver.host.ReplyRefusedException;
import dev.rrjava.devserver.host.ReplySink;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes a worker's reply to a response, each part as soon as it arrives, by the rules of
 * RoadRunner 3.0 (relay protocol, sections 8 and 9).
 */
final class ClientReply implements ReplySink {
  private static final System.Logger LOG = System.getLogger(ClientReply.class.getName());

  private static final int SWITCHING_PROTOCOLS = 101;

  private final ClientResponse response;
  private final int errorStatus;
  private @Nullable String error;

  /**
   * Creates a reply.
   *
   * @param response the response
   * @param errorStatus the status of the response if there is no reply
   */
  ClientReply(ClientResponse response, int errorStatus) {
    this.response = response;
    this.errorStatus = errorStatus;
  }

  @Override
  public void error(String text) {
    error = text;
  }

  @Override
  public void part(Frame frame) throws ReplyRefusedException {
    if (frame.flags() != FrameHeader.PROTO) {
      throw new ReplyRefusedException("unknown payload type: " + frame);
    }
    try {
      int contextLength = frame.contextLength();
      if (contextLength > 0 && !take(ReplyHead.decode(frame.payload(), contextLength))) {
        return;
      }
      int bodyLength = frame.payload().length - contextLength;
      if (bodyLength > 0) {
        response.write(frame.payload(), contextLength, bodyLength);
        response.flush();
      }
    } catch (IOException e) {
      throw new ReplyRefusedException("can't send the reply: " + e.getMessage(), e);
    }
  }

  /** Returns whether a body can follow the head. */
  private boolean take(ReplyHead head) throws IOException, ReplyRefusedException {
    if (!head.hasValidStatus()) {
      String text = "unknown status code from worker: " + head.status();
      response.text(500, text);
      throw new ReplyRefusedException(text);
    }
    if (head.isInformational()) {
      if (head.status() != SWITCHING_PROTOCOLS) {
        ReplyHeaders fields = response.headers().copy();
        fields.add(head.headers());
        response.interim((int) head.status(), fields);
      }
      return false;
    }
    response.headers().add(head.headers());
    response.status((int) head.status());
    return true;
  }

  /**
   * Responds if the worker has not.
   *
   * @param outcome the outcome of the request
   * @throws IOException if the client has disconnected
   */
  void finish(Outcome outcome) throws IOException {
    if (outcome == Outcome.NO_WORKER) {
      response.headers().set("No-Workers", "true");
    }
    if (outcome != Outcome.ANSWERED) {
      fail();
    }
  }

  private void fail() throws IOException {
    if (error == null) {
      response.status(errorStatus);
      return;
    }
    byte[] text = escaped(error).getBytes(StandardCharsets.UTF_8);
    response.headers().set("Content-Type", "text/plain; charset=utf-8");
    response.status(errorStatus);
    try {
      response.write(text, 0, text.length);
    } catch (ReplyRefusedException e) {
      LOG.log(System.Logger.Level.DEBUG, "the text of an error is not sent", e);
    }
  }

  /** Escapes what HTML does, as RoadRunner does, though the text is plain. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("'", "&#39;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&#34;");
  }
}
