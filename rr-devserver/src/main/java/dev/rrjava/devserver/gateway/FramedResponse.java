package dev.rrjava.devserver.gateway;

import dev.rrjava.devserver.host.ReplyRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Decides how the end of a response is indicated, and whether the connection is kept, by the rules
 * of Go's {@code net/http}, on which RoadRunner is based (relay protocol, 8.8 to 8.13).
 */
final class FramedResponse implements ClientResponse {
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;
  private static final int UNKNOWN_LENGTH = -1;

  /** As many bytes are joined if they are not flushed; a response that ends before has a length. */
  private static final int MOST_PENDING = 2048;

  private static final int MOST_PENDING_HTTP2 = 4096;

  private static final byte[] NO_BYTES = {};

  private final ClientRequest request;
  private final ReplyWriter writer;
  private final ReplyHeaders headers = new ReplyHeaders();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream(0);

  /** The fields at the moment when the status was set. */
  private @Nullable ReplyHeaders head;

  private int status = OK;
  private long declaredLength = UNKNOWN_LENGTH;
  private long writtenLength;
  private boolean isHeadWritten;

  FramedResponse(ClientRequest request, ReplyWriter writer) {
    this.request = request;
    this.writer = writer;
  }

  @Override
  public ReplyHeaders headers() {
    return headers;
  }

  @Override
  public void interim(int interimStatus, ReplyHeaders fields) throws IOException {
    if (head == null) {
      writer.interim(interimStatus, fields.withoutFraming().toMap());
    }
  }

  @Override
  public void status(int finalStatus) {
    if (head == null) {
      status = finalStatus;
      declaredLength = headers.contentLength();
      head = headers.copy();
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length)
      throws IOException, ReplyRefusedException {
    status(OK);
    if (length == 0) {
      return;
    }
    if (!allowsBody()) {
      throw new ReplyRefusedException("a response with status " + status + " has no body");
    }
    writtenLength += length;
    if (declaredLength >= 0 && writtenLength > declaredLength) {
      throw new ReplyRefusedException(
          "the body is longer than its Content-Length: " + declaredLength);
    }
    if (pending.size() + length <= (request.isHttp2() ? MOST_PENDING_HTTP2 : MOST_PENDING)) {
      pending.write(bytes, offset, length);
    } else if (pending.size() == 0) {
      send(bytes, offset, length);
    } else {
      flush();
      send(bytes, offset, length);
    }
  }

  @Override
  public void flush() throws IOException {
    status(OK);
    if (!isHeadWritten || pending.size() > 0) {
      byte[] bytes = pending.toByteArray();
      pending.reset();
      send(bytes, 0, bytes.length);
    }
  }

  private void send(byte[] bytes, int offset, int length) throws IOException {
    if (!isHeadWritten) {
      writeHead(bytes, offset, length, false);
    }
    writer.body(bytes, offset, request.isHead() ? 0 : length);
  }

  private boolean allowsBody() {
    return status != NO_CONTENT && status != NOT_MODIFIED;
  }

  /**
   * Ends the response.
   *
   * @throws IOException if the client has disconnected, or has to notice that the body is
   *     incomplete because it has not as many bytes as declared
   */
  void finish() throws IOException {
    status(OK);
    byte[] rest = pending.toByteArray();
    if (!isHeadWritten) {
      writeHead(rest, 0, rest.length, true);
    }
    if (rest.length > 0 && !request.isHead()) {
      writer.body(rest, 0, rest.length);
    }
    if (!request.isHead()
        && allowsBody()
        && declaredLength >= 0
        && writtenLength != declaredLength) {
      writer.body(NO_BYTES, 0, 0);
      throw new IOException(
          "expected a body of "
              + declaredLength
              + " bytes, its Content-Length, but was "
              + writtenLength);
    }
    writer.end(headers.trailers());
  }

  /** Writes the head, together with the first bytes of the body. */
  private void writeHead(byte[] bytes, int offset, int length, boolean isWhole) throws IOException {
    isHeadWritten = true;
    ReplyHeaders fields = headOf();
    headers.declareTrailers(fields.values("Trailer"));
    String coding = fields.firstOrEmpty("Transfer-Encoding");
    boolean hasTrailers = !headers.trailers().isEmpty() || fields.has("Trailer");
    if (isWhole && !hasTrailers && coding.isEmpty() && allowsBody()) {
      addLength(fields, length);
    }
    boolean isClosed = isClosedAfter(fields);
    if (!allowsBody()) {
      fields.remove("Content-Length");
      if (status == NOT_MODIFIED) {
        fields.remove("Content-Type");
      }
    } else if (length > 0
        && coding.isEmpty()
        && !fields.has("Content-Type")
        && fields.firstOrEmpty("Content-Encoding").isEmpty()) {
      fields.set("Content-Type", ContentTypeGuess.of(bytes, offset, length));
    }
    isClosed |= frame(fields, coding);
    setConnection(fields, isClosed);
    writer.head(status, fields.toMap());
  }

  private ReplyHeaders headOf() {
    if (head == null) {
      throw new IllegalStateException("the status must be set before the head is written");
    }
    return head;
  }

  /** Of HEAD, nothing says whether the body would be empty. */
  private void addLength(ReplyHeaders fields, int length) {
    if (!fields.has("Content-Length") && (!request.isHead() || length > 0)) {
      declaredLength = length;
      writtenLength = length;
      fields.set("Content-Length", Integer.toString(length));
    }
  }

  private boolean isClosedAfter(ReplyHeaders fields) {
    boolean isClosed = request.wantsClose() || "close".equals(fields.firstOrEmpty("Connection"));
    if (!request.isHttp10()) {
      return isClosed;
    }
    boolean hasKnownEnd = request.isHead() || declaredLength >= 0 || !allowsBody();
    if (request.wantsKeepAlive() && hasKnownEnd) {
      if (!fields.has("Connection")) {
        fields.set("Connection", "keep-alive");
      }
      return isClosed;
    }
    return true;
  }

  /** Sets the fields that frame the body; returns whether the end of the connection ends it. */
  private boolean frame(ReplyHeaders fields, String coding) {
    if (request.isHead() || !allowsBody()) {
      fields.remove("Transfer-Encoding");
      return false;
    }
    boolean isPlain = coding.isEmpty() || coding.equals("identity");
    if (declaredLength >= 0 && isPlain) {
      fields.remove("Transfer-Encoding");
      return false;
    }
    if (declaredLength >= 0) {
      fields.remove("Content-Length");
    }
    if (request.isHttp10() || coding.equals("identity")) {
      fields.remove("Transfer-Encoding");
      return true;
    }
    fields.remove("Content-Length");
    if (coding.isEmpty() || coding.equals("chunked")) {
      fields.set("Transfer-Encoding", "chunked");
    } else {
      fields.add("Transfer-Encoding", "chunked");
    }
    return false;
  }

  private void setConnection(ReplyHeaders fields, boolean isClosed) {
    if (isClosed && !HeaderTokens.contains(fields.firstOrEmpty("Connection"), "close")) {
      fields.remove("Connection");
      if (!request.isHttp10()) {
        fields.set("Connection", "close");
      }
    }
  }
}
