package dev.rrjava.internal.fuzz;

import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import dev.rrjava.internal.wire.ProtocolException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Frames from any bytes, in pieces of any size. The first byte of the input says whether checksums
 * are put right, which chance would seldom do, and how often the bytes are repeated, to cross the
 * end of the reader's buffer; the second is the size of the pieces.
 */
public final class FrameTarget {
  private static final int PAYLOAD_LIMIT = 16 * 1024;
  private static final int CHECKSUM_AT = 6;
  private static final int LENGTH_AT = 2;
  private static final int UNUSED_AT = 11;

  private FrameTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length < 2) {
      return;
    }
    byte[] stream = repeated(input, 2, 1 << ((input[0] >> 1) & 3));
    if ((input[0] & 1) != 0) {
      repairChecksums(stream);
    }
    int pieceSize = input[1] == 0 ? Integer.MAX_VALUE : input[1] & 0xff;
    Reading reading =
        Promises.decode(stream.length, () -> readAll(inPieces(stream, pieceSize))).orElseThrow();

    byte[] written = write(reading.frames());
    Promises.holds("a frame was made of nothing", written.length <= stream.length);
    Promises.holds("bytes were lost", reading.refused() || written.length == stream.length);
    Promises.same("frames", canonical(Arrays.copyOf(stream, written.length)), written);
    Promises.same("frames", new Reading(reading.frames(), false), readAll(inPieces(written, 7)));
  }

  private record Reading(List<Frame> frames, boolean refused) {}

  private static Reading readAll(InputStream in) {
    List<Frame> frames = new ArrayList<>();
    try {
      FrameReader reader = new FrameReader(in, PAYLOAD_LIMIT);
      for (Frame frame = reader.read(); frame != null; frame = reader.read()) {
        Promises.holds("a payload over the limit", frame.payload().length <= PAYLOAD_LIMIT);
        checkContext(frame);
        frames.add(frame);
      }
      Promises.holds("bytes after the end", !reader.ready());
      return new Reading(frames, false);
    } catch (ProtocolException e) {
      return new Reading(frames, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void checkContext(Frame frame) {
    try {
      int length = frame.contextLength();
      Promises.holds("a context of its payload", length >= 0 && length <= frame.payload().length);
    } catch (ProtocolException e) {
      Promises.holds("a context was refused that there is none of", frame.optionCount() > 0);
    }
  }

  private static byte[] write(List<Frame> frames) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FrameWriter writer = new FrameWriter(out);
    try {
      for (Frame frame : frames) {
        writer.write(frame);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] repeated(byte[] input, int start, int times) {
    int length = input.length - start;
    byte[] repeated = new byte[length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(input, start, repeated, i * length, length);
    }
    return repeated;
  }

  private static InputStream inPieces(byte[] bytes, int size) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, size));
      }
    };
  }

  private static void repairChecksums(byte[] stream) {
    for (int at = 0; stream.length - at >= FrameHeader.SIZE; at = end(stream, at)) {
      CRC32 crc = new CRC32();
      crc.update(stream, at, CHECKSUM_AT);
      littleEndian(stream).putInt(at + CHECKSUM_AT, (int) crc.getValue());
    }
  }

  /** With what a reader does not look at as a writer sets it: version, byte 11, missing words. */
  private static byte[] canonical(byte[] stream) {
    for (int at = 0; stream.length - at >= FrameHeader.SIZE; at = end(stream, at)) {
      int words = Math.max(FrameHeader.WORDS, stream[at] & 0x0f);
      stream[at] = (byte) ((FrameHeader.VERSION << 4) | words);
      stream[at + UNUSED_AT] = 0;
    }
    repairChecksums(stream);
    return stream;
  }

  /** Where the frame at an offset ends; at most the end of the stream. */
  private static int end(byte[] stream, int at) {
    int words = Math.max(FrameHeader.WORDS, stream[at] & 0x0f);
    long payload = Integer.toUnsignedLong(littleEndian(stream).getInt(at + LENGTH_AT));
    return (int) Math.min(stream.length, at + 4L * words + payload);
  }

  private static ByteBuffer littleEndian(byte[] stream) {
    return ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
  }
}
