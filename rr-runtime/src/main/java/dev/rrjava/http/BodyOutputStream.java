package dev.rrjava.http;

import dev.rrjava.worker.ClientDisconnectedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The body of a response on its way to the client. What is written is collected; 64 KiB, or less on
 * {@link #flush}, leave as a chunk, no faster than the client reads. The head of the response
 * leaves with the first chunk: until then a failure still becomes a proper error. A body that fits
 * into one chunk leaves with its length declared.
 *
 * <p>A client that is gone makes every method that writes throw {@link
 * ClientDisconnectedException}. For one thread at a time, and only until the response has ended.
 */
public final class BodyOutputStream extends OutputStream {
  static final int BUFFER_SIZE = 64 * 1024;

  /** How often a writer that asks in a loop makes the server look. */
  private static final long LOOK_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final ResponseChannel channel;
  private final Response response;

  /** In bytes; -1 when it is not known. */
  private final long declaredLength;

  private final byte[] buffer;
  private int buffered;

  /** Bytes of the body so far, sent or collected. */
  private long taken;

  /** How many of the next bytes are dropped, for only a part is sent. */
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
   * @param b its lower eight bits
   * @throws ClientDisconnectedException when the client is gone
   * @throws IOException when this stream is closed, or the response has ended
   * @throws IllegalStateException when it is more than the declared length
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
   * @param bytes holds them; not kept
   * @param offset the first of them
   * @param length how many
   * @throws ClientDisconnectedException when the client is gone
   * @throws IOException when this stream is closed, or the response has ended
   * @throws IllegalStateException when it is more than the declared length
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
   * Sends what has been collected; nothing when there is nothing, so that the head alone does not
   * leave.
   *
   * @throws ClientDisconnectedException when the client is gone
   * @throws IOException when the response has ended
   */
  @Override
  public void flush() throws IOException {
    take(0);
    sendBuffer();
  }

  /** Refuses what is written from then on. What has been collected leaves when the writer ends. */
  @Override
  public void close() {
    isClosed = true;
  }

  /**
   * Whether the client is known to be gone. For a writer that waits without having anything to
   * send: it calls this now and then, once a second or less often, and ends when it is true. What
   * has been collected is sent, and once a second RoadRunner is given an occasion to tell what it
   * knows, so that the next call learns it.
   *
   * <p>RoadRunner notices a departed client only when it writes to it, and the first write after
   * the departure often succeeds: a body that is silent for long has to send something, such as
   * {@linkplain ServerSentEvent#comment a comment} in a stream of events, to be told.
   *
   * @return true when the response has no reader any more; false when nothing is known, as before
   *     the first chunk
   * @throws IOException when the response has ended
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

  /** Sends a chunk of its own; nothing when it is empty. */
  void chunk(byte[] bytes) throws IOException {
    int dropped = drop(bytes.length);
    int kept = kept(bytes.length - dropped);
    take(kept);
    sendBuffer();
    if (kept > 0) {
      send(bytes, dropped, kept);
    }
  }

  /** Drops what is written before a part and behind it. The part is all that is declared. */
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

  /** Copies what each read returns as a chunk. */
  void copyEachRead(InputStream in) throws IOException {
    for (int count; (count = in.read(buffer, 0, buffer.length)) >= 0; sendBuffer()) {
      take(count);
      buffered = count;
    }
  }

  /** Copies so many bytes, or fewer when the input ends before. */
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

  /** Ends the response with what is left. */
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

  /** What is written from now on is refused: the frames of the next request are not to be mixed. */
  void end() {
    isClosed = true;
    buffered = 0;
  }

  /** Whether this stream has told its writer that the client is gone. */
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
        "the response declares a length of " + declaredLength + " bytes, but its body has " + got);
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
