package dev.rrjava.internal.slots;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Standard error of a JVM with slots: each line that the thread of a slot writes starts with {@code
 * [slot 12]}. Used under the lock of the {@link PrintStream} around it.
 */
final class SlotOutput extends FilterOutputStream {
  private static final byte[] NO_LABEL = {};

  private byte[] lastLabel = NO_LABEL;
  private boolean isAtLineStart = true;

  SlotOutput(OutputStream out) {
    super(out);
  }

  /** Labels what is written to {@code System.err} from now on. */
  static void install() {
    System.setErr(new PrintStream(new SlotOutput(System.err), true, Charset.defaultCharset()));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    byte[] label = label();
    if (!isAtLineStart && !Arrays.equals(label, lastLabel)) {
      // Another slot has started a line: it ends here.
      out.write('\n');
      isAtLineStart = true;
    }
    lastLabel = label;
    if (label.length == 0) {
      out.write(bytes, offset, length);
      isAtLineStart = length == 0 ? isAtLineStart : bytes[offset + length - 1] == '\n';
      return;
    }
    int end = offset + length;
    int from = offset;
    while (from < end) {
      if (isAtLineStart) {
        out.write(label);
      }
      int to = from;
      while (to < end && bytes[to] != '\n') {
        to++;
      }
      isAtLineStart = to < end;
      to = isAtLineStart ? to + 1 : to;
      out.write(bytes, from, to - from);
      from = to;
    }
  }

  private static byte[] label() {
    return Thread.currentThread() instanceof SlotThread slot ? slot.label() : NO_LABEL;
  }
}
