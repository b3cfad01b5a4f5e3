package dev.rrjava.benchmarks;

import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * A worker in one file, without any library, that sends the same response to every request; {@code
 * canned.c} in Java, with the same arguments. Measures the cost of starting a JVM.
 */
public final class BareWorker {
  private static final int HEADER = 12;
  private static final int CONTROL = 0x01;
  private static final int JSON = 0x08;
  private static final int PROTO = 0x80;
  private static final int STREAM = 0x01;
  private static final int STOP = 0x02;
  private static final byte[] NOTHING = {};

  private BareWorker() {}

  public static void main(String[] args) throws IOException {
    DataInputStream in = new DataInputStream(new Input(new FileInputStream(FileDescriptor.in)));
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    int chunk = args.length > 1 ? Integer.parseInt(args[0]) : 0;
    long total = args.length > 1 ? Long.parseLong(args[1]) : 0;
    byte[] type = header("Content-Type", "text/plain; charset=utf-8");
    byte[] status = {0x08, (byte) 0xc8, 0x01};
    byte[] body = new byte[chunk];
    Arrays.fill(body, (byte) 'x');
    byte[] first =
        chunk == 0
            ? frame(
                PROTO,
                0,
                concat(concat(status, type), header("Content-Length", "17")),
                "Hello, RoadRunner".getBytes(StandardCharsets.US_ASCII))
            : frame(PROTO, STREAM, concat(status, type), body);
    byte[] next = frame(PROTO, STREAM, NOTHING, body);
    byte[] last = frame(PROTO, 0, NOTHING, NOTHING);
    byte[] header = new byte[HEADER];
    while (in.read(header, 0, 1) == 1) {
      in.readFully(header, 1, HEADER - 1);
      in.skipNBytes(4L * ((header[0] & 0x0f) - 3));
      byte[] payload = new byte[ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(2)];
      in.readFully(payload);
      if ((header[1] & CONTROL) != 0) {
        if (new String(payload, StandardCharsets.US_ASCII).startsWith("{\"stop\"")) {
          return;
        }
        String pid = "{\"pid\":".concat(Long.toString(ProcessHandle.current().pid())).concat("}");
        out.write(frame(CONTROL | JSON, 0, NOTHING, pid.getBytes(StandardCharsets.US_ASCII)));
      } else if ((header[10] & STOP) == 0) {
        out.write(first);
        for (long sent = chunk; sent < total; sent += chunk) {
          out.write(next);
        }
        if (chunk > 0) {
          out.write(last);
        }
      }
    }
  }

  /** Returns a frame whose only option is the length of its context; the handshake has none. */
  private static byte[] frame(int flags, int bits, byte[] context, byte[] body) {
    int options = flags == PROTO ? 1 : 0;
    byte[] payload = concat(context, body);
    ByteBuffer frame =
        ByteBuffer.allocate(HEADER + 4 * options + payload.length).order(ByteOrder.LITTLE_ENDIAN);
    frame.put((byte) (0x13 + options)).put((byte) flags).putInt(payload.length);
    CRC32 crc = new CRC32();
    crc.update(frame.array(), 0, 6);
    frame.putInt((int) crc.getValue()).put((byte) bits).put((byte) 0);
    if (options > 0) {
      frame.putInt(context.length);
    }
    return frame.put(payload).array();
  }

  /** Returns an entry of the map of headers in {@code http.v1.Response}. */
  private static byte[] header(String name, String value) {
    byte[] field = field(1, value.getBytes(StandardCharsets.US_ASCII));
    return field(2, concat(field(1, name.getBytes(StandardCharsets.US_ASCII)), field(2, field)));
  }

  private static byte[] field(int number, byte[] bytes) {
    return concat(new byte[] {(byte) (number << 3 | 2), (byte) bytes.length}, bytes);
  }

  private static byte[] concat(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  /** One read for a small request; lighter than a BufferedInputStream. */
  private static final class Input extends InputStream {
    private final InputStream in;
    private final byte[] buffer = new byte[8192];
    private int position;
    private int limit;

    Input(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (position >= limit) {
        limit = in.read(buffer, 0, buffer.length);
        position = 0;
        if (limit < 0) {
          return -1;
        }
      }
      int count = Math.min(length, limit - position);
      System.arraycopy(buffer, position, target, offset, count);
      position += count;
      return count;
    }

    @Override
    public int available() throws IOException {
      return limit - position + in.available();
    }
  }
}
