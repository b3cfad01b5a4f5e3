package dev.rrjava.devserver.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Collects the body of a request, which may arrive in any pieces. */
abstract sealed class BodyDecoder permits LengthDecoder, ChunkDecoder, DataDecoder {
  private final long limit;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream(0);
  private long byteCount;
  private @Nullable String fault;
  private boolean isComplete;

  /**
   * Creates a decoder.
   *
   * @param limit how many bytes to keep; the rest is not read if there are more
   */
  BodyDecoder(long limit) {
    this.limit = limit;
  }

  /**
   * Returns a decoder of the body of a request.
   *
   * @param head the head of the request
   * @param limit the maximum number of bytes
   */
  static BodyDecoder of(RequestHead head, long limit) {
    return head.bodyLength() == RequestHead.CHUNKED
        ? new ChunkDecoder(limit)
        : new LengthDecoder(head.bodyLength(), limit);
  }

  /**
   * Reads bytes.
   *
   * @param in the bytes; those after the body are left
   * @return whether no more bytes are needed
   */
  final boolean read(ByteBuffer in) {
    while (!isOver() && decode(in)) {
      // The next part.
    }
    return isOver();
  }

  /** Reads a part of the body; returns whether there may be another one in the same bytes. */
  abstract boolean decode(ByteBuffer in);

  /** Notes that the client has sent all. */
  final void end() {
    if (!isOver()) {
      fail(faultAtEnd());
    }
  }

  /** Returns what is wrong if the client does not send more. */
  abstract String faultAtEnd();

  /** Leaves the body unread. */
  final void leave() {
    fail("the body is not read");
  }

  final void keep(ByteBuffer in, int length) {
    int kept = (int) Math.min(length, limit + 1 - byteCount);
    byte[] bytes = new byte[kept];
    in.get(bytes);
    content.writeBytes(bytes);
    byteCount += kept;
  }

  final void complete() {
    isComplete = true;
  }

  final void fail(String reason) {
    fault = reason;
  }

  private boolean isOver() {
    return isComplete || fault != null || byteCount > limit;
  }

  /** Returns whether the whole body has been read, so that another request may follow. */
  final boolean isComplete() {
    return isComplete;
  }

  /**
   * Returns the bytes.
   *
   * @throws IOException if the body ends too early or is malformed
   */
  final InputStream open() throws IOException {
    InputStream bytes = new ByteArrayInputStream(content.toByteArray());
    return fault == null ? bytes : new FaultyInput(bytes, fault);
  }
}
