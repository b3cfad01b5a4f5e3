package dev.rrjava.benchmarks;

import dev.rrjava.relay.Relay;
import java.io.InputStream;
import java.io.OutputStream;

/** A host that sends the same bytes forever, at once each time, and reads every response. */
final class RepeatingRelay implements Relay {
  private final InputStream input;
  private final CountingOutput output = new CountingOutput();

  RepeatingRelay(byte[] bytes) {
    input = new RepeatingInput(bytes);
  }

  @Override
  public InputStream input() {
    return input;
  }

  @Override
  public CountingOutput output() {
    return output;
  }

  @Override
  public void close() {}

  private static final class RepeatingInput extends InputStream {
    private final byte[] bytes;
    private int position;

    RepeatingInput(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** Reads at most to the end of one round, since a pipe holds one request at a time. */
    @Override
    public int read(byte[] target, int offset, int length) {
      int count = Math.min(length, bytes.length - position);
      System.arraycopy(bytes, position, target, offset, count);
      position = (position + count) % bytes.length;
      return count;
    }
  }

  /** Copies the bytes that it gets, as a pipe does, and counts them. */
  static final class CountingOutput extends OutputStream {
    private final byte[] last = new byte[128 * 1024];
    private long count;

    long count() {
      return count;
    }

    @Override
    public void write(int b) {
      last[0] = (byte) b;
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      System.arraycopy(bytes, offset, last, 0, Math.min(length, last.length));
      count += length;
    }
  }
}
