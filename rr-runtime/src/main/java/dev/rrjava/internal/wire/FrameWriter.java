package dev.rrjava.internal.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Writes frames to a stream of bytes; the counterpart of {@link FrameReader}. A small frame takes
 * one write of the stream. Not thread-safe.
 */
public final class FrameWriter {
  /**
   * The largest frame that is sent in one write; a larger one takes a second write for the rest of
   * its body.
   */
  private static final int BUFFER_SIZE = 8192;

  /** The JDK writes through memory outside the heap, as much at once as it is given. */
  private static final int MAX_WRITE = 64 * 1024;

  private static final byte[] NO_BYTES = {};

  private final OutputStream out;
  private final @Nullable FrameLog log;
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[BUFFER_SIZE];
  private int position;

  /**
   * Creates a writer.
   *
   * @param out the stream for frames; closed by its owner
   */
  public FrameWriter(OutputStream out) {
    this(out, null);
  }

  /**
   * Creates a writer that logs a line for each frame.
   *
   * @param out the stream for frames; closed by its owner
   * @param log receives the lines; null for none
   */
  public FrameWriter(OutputStream out, @Nullable FrameLog log) {
    this.out = out;
    this.log = log;
  }

  /**
   * Writes a frame and flushes it.
   *
   * @param frame the frame
   * @throws IOException if it can't be written
   */
  public void write(Frame frame) throws IOException {
    if (log != null) {
      log.sent(frame);
    }
    int[] options = frame.options();
    putHeader(frame.flags(), frame.streamBits(), options.length, frame.payload().length);
    for (int option : options) {
      putInt(option);
    }
    put(frame.payload(), 0, frame.payload().length);
    flush();
  }

  /**
   * Writes a data frame, whose only option is the length of its context, and flushes it.
   *
   * @param flags the codec of the context, or {@link FrameHeader#ERROR}
   * @param streamBits {@link FrameHeader#STREAM} if more frames follow, {@link FrameHeader#PING}
   * @param context the first part of the payload
   * @param contextLength the number of bytes of {@code context}, from its start
   * @param body the array that contains the rest of the payload
   * @param bodyOffset the index of the first byte of the body
   * @param bodyLength the number of bytes of the body
   * @throws IOException if it can't be written
   */
  public void writeData(
      int flags,
      int streamBits,
      byte[] context,
      int contextLength,
      byte[] body,
      int bodyOffset,
      int bodyLength)
      throws IOException {
    if (log != null) {
      log.sentData(flags, streamBits, context, contextLength, contextLength + bodyLength);
    }
    putHeader(flags, streamBits, 1, contextLength + bodyLength);
    putInt(contextLength);
    put(context, 0, contextLength);
    put(body, bodyOffset, bodyLength);
    flush();
  }

  /**
   * Writes a data frame with a body and without a context.
   *
   * @param flags as in {@link #writeData(int, int, byte[], int, byte[], int, int)}
   * @param streamBits as in that method
   * @param body the array that contains the payload
   * @param bodyOffset the index of the first byte of the body
   * @param bodyLength the number of bytes of the body
   * @throws IOException if it can't be written
   */
  public void writeBody(int flags, int streamBits, byte[] body, int bodyOffset, int bodyLength)
      throws IOException {
    writeData(flags, streamBits, NO_BYTES, 0, body, bodyOffset, bodyLength);
  }

  private void putHeader(int flags, int streamBits, int optionCount, int payloadLength) {
    buffer[0] = (byte) ((FrameHeader.VERSION << 4) | (FrameHeader.WORDS + optionCount));
    buffer[FrameHeader.FLAGS_AT] = (byte) flags;
    FrameHeader.writeIntLittleEndian(buffer, FrameHeader.LENGTH_AT, payloadLength);
    FrameHeader.writeIntLittleEndian(
        buffer, FrameHeader.CHECKSUM_AT, FrameHeader.checksum(crc, buffer, 0));
    buffer[FrameHeader.STREAM_BITS_AT] = (byte) streamBits;
    buffer[FrameHeader.STREAM_BITS_AT + 1] = 0;
    position = FrameHeader.SIZE;
  }

  private void putInt(int value) {
    FrameHeader.writeIntLittleEndian(buffer, position, value);
    position += FrameHeader.OPTION_SIZE;
  }

  private void put(byte[] bytes, int offset, int length) throws IOException {
    int fitting = Math.min(length, BUFFER_SIZE - position);
    System.arraycopy(bytes, offset, buffer, position, fitting);
    position += fitting;
    if (fitting < length) {
      out.write(buffer, 0, position);
      position = 0;
      int from = offset + fitting;
      int end = offset + length;
      while (end - from >= BUFFER_SIZE) {
        int count = Math.min(end - from, MAX_WRITE);
        out.write(bytes, from, count);
        from += count;
      }
      put(bytes, from, end - from);
    }
  }

  private void flush() throws IOException {
    if (position > 0) {
      out.write(buffer, 0, position);
      position = 0;
    }
    out.flush();
  }
}
