package dev.rrjava.http;

import dev.rrjava.worker.ClientDisconnectedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Sends the body of a response. Written bytes are buffered; 64 KiB, or less on {@link #flush}, are
 * sent as a chunk, no faster than the client reads. The head of the response is sent with the first
 * chunk: until then an exception can still become an error response. A body that fits into one
 * chunk is sent with its length.
 *
 * <p>If the client has disconnected, every method that writes throws {@link
 * ClientDisconnectedException}. Not thread-safe, and usable only until the response has ended.
 */
public final class BodyOutputStream extends OutputStream {
  static final int BUFFER_SIZE = 64 * 1024;

  /** How often a writer that polls in a loop makes the server check. */
  private static final long LOOK_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final ResponseChannel channel;
  private final Response response;

  /** In bytes; -1 if it is not known. */
  private final long declaredLength;

  private final byte[] buffer;
  private int buffered;

  /** The number of bytes of the body so far, sent or buffered. */
  private long taken;

  /** How many of the next bytes are dropped, because only a part is sent. */
  private long bytesBeforePart;

  private boolean isPart;
  private boolean clientGone;
  private boolean isTooLong;
  private boolean isClosed;
  private long lastLook = System.nanoTime();

  BodyOutputStream(ResponseChannel channel, Response response, long declaredLength) {
    this.channel = channel;
    this.response = response;
    this.declaredLength = declaredLength;
    this.buffer = channel.chunkBuffer();
  }

  /**
   * Writes one byte.
   *
   * @param b the byte, in the lower eight bits
   * @throws ClientDisconnectedException if the client has disconnected
   * @throws IOException if this stream is closed, or the response has ended
   * @throws IllegalStateException if the body becomes longer than its declared length
   */
  @Override
  public void write(int b) throws IOException {
    int dropped = drop(1);
    int kept = kept(1 - dropped);
    take(kept);
    if (kept == 0) {
      return;
    }
    if (buffered == buffer.length) {
      sendBuffer();
    }
    buffer[buffered++] = (byte) b;
  }

  /**
   * Writes bytes.
   *
   * @param bytes the array with the bytes; no reference to it is kept
   * @param offset the index of the first byte
   * @param length the number of bytes
   * @throws ClientDisconnectedException if the client has disconnected
   * @throws IOException if this stream is closed, or the response has ended
   * @throws IllegalStateException if the body becomes longer than its declared length
   */
  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    int dropped = drop(length);
    int left = kept(length - dropped);
    int from = offset + dropped;
    take(left);
    if (left > buffer.length - buffered) {
      sendBuffer();
      while (left > buffer.length) {
        send(bytes, from, buffer.length);
        from += buffer.length;
        left -= buffer.length;
      }
    }
    System.arraycopy(bytes, from, buffer, buffered, left);
    buffered += left;
  }

  /**
   * Sends the bytes in the buffer. Does nothing if it is empty, so that the head is not sent alone.
   *
   * @throws ClientDisconnectedException if the client has disconnected
   * @throws IOException if the response has ended
   */
  @Override
  public void flush() throws IOException {
    take(0);
    sendBuffer();
  }

  /**
   * Closes this stream: further writes are rejected. The bytes in the buffer are sent when the
   * writer returns.
   */
  @Override
  public void close() {
    isClosed = true;
  }

  /**
   * Returns whether the client is known to have disconnected. For a writer that waits without
   * having anything to send: it calls this method from time to time, once a second or less often,
   * and returns if the result is true. The bytes in the buffer are sent, and once a second
   * RoadRunner gets an opportunity to report, so that the next call returns what it knows.
   *
   * <p>RoadRunner notices that a client has disconnected only when it writes to it, and the first
   * write after that often succeeds: a body that is silent for a long time has to send something,
   * such as {@linkplain ServerSentEvent#comment a comment} in a stream of events.
   *
   * @return true if the response has no client any more; false if that is not known, as before the
   *     first chunk
   * @throws IOException if the response has ended
   */
  public boolean isClientDisconnected() throws IOException {
    if (clientGone) {
      return true;
    }
    try {
      flush();
      long now = System.nanoTime();
      if (channel.isHeadSent() && now - lastLook >= LOOK_INTERVAL_NANOS) {
        lastLook = now;
        channel.probeClient();
      }
    } catch (ClientDisconnectedException e) {
      clientGone = true;
    }
    clientGone |= channel.isClientDisconnected();
    return clientGone;
  }

  /** Sends bytes as a separate chunk; does nothing if they are empty. */
  void chunk(byte[] bytes) throws IOException {
    int dropped = drop(bytes.length);
    int kept = kept(bytes.length - dropped);
    take(kept);
    sendBuffer();
    if (kept > 0) {
      send(bytes, dropped, kept);
    }
  }

  /** Drops the bytes before and after a part. Only the part is declared. */
  void select(ByteRange part) {
    bytesBeforePart = part.start();
    isPart = true;
  }

  private int drop(int count) {
    int dropped = (int) Math.min(bytesBeforePart, count);
    bytesBeforePart -= dropped;
    return dropped;
  }

  private int kept(int count) {
    return isPart ? (int) Math.min(count, declaredLength - taken) : count;
  }

  /** Sends the bytes of each read as a chunk. */
  void copyEachRead(InputStream in) throws IOException {
    for (int count; (count = in.read(buffer, 0, buffer.length)) >= 0; sendBuffer()) {
      take(count);
      buffered = count;
    }
  }

  /** Copies a number of bytes, or fewer if the input ends before. */
  void copy(InputStream in, long byteCount) throws IOException {
    long left = byteCount;
    while (left > 0) {
      if (buffered == buffer.length) {
        sendBuffer();
      }
      int count = in.read(buffer, buffered, (int) Math.min(buffer.length - buffered, left));
      if (count < 0) {
        return;
      }
      take(count);
      buffered += count;
      left -= count;
    }
  }

  /** Ends the response with the bytes in the buffer. */
  void finish() throws IOException {
    if (clientGone) {
      throw new ClientDisconnectedException();
    }
    if (isTooLong || (declaredLength >= 0 && taken != declaredLength)) {
      throw wrongLength(isTooLong ? "more" : Long.toString(taken));
    }
    Headers headers =
        channel.isHeadSent() ? Trailer.headers(response.trailers(), true) : headOfWhole();
    channel.respond(response.status(), headers, buffer, 0, buffered);
  }

  /** Rejects further writes: the next request must not get frames of this one. */
  void end() {
    isClosed = true;
    buffered = 0;
  }

  /** Returns whether this stream has informed its writer that the client has disconnected. */
  boolean hasToldOfDeparture() {
    return clientGone;
  }

  private Headers headOfWhole() {
    if (response.trailers().isEmpty()) {
      return response.headers().withContentLength(buffered);
    }
    return response.headers().withAll(Trailer.headers(response.trailers(), true));
  }

  private void take(int count) throws IOException {
    if (isClosed) {
      throw new IOException("the body of this response is closed");
    }
    if (clientGone) {
      throw new ClientDisconnectedException();
    }
    if (declaredLength >= 0 && count > declaredLength - taken) {
      isTooLong = true;
      throw wrongLength("more");
    }
    taken += count;
  }

  private IllegalStateException wrongLength(String got) {
    return new IllegalStateException(
        "expected a body of " + declaredLength + " bytes, the declared length, but was " + got);
  }

  private void sendBuffer() throws ClientDisconnectedException {
    int count = buffered;
    buffered = 0;
    if (count > 0) {
      send(buffer, 0, count);
    }
  }

  private void send(byte[] bytes, int offset, int length) throws ClientDisconnectedException {
    Headers headers = channel.isHeadSent() ? Headers.EMPTY : response.headers();
    try {
      channel.respondPart(response.status(), headers, bytes, offset, length);
    } catch (ClientDisconnectedException e) {
      clientGone = true;
      throw e;
    }
  }
}
