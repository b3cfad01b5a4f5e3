package dev.rrjava.runtime.slots;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines that launchers write. A fifo that is open for writing, too, never ends: a line does.
 */
final class RegistrationReader {
  private static final String END = "end";
  private static final int BUFFER_SIZE = 8192;

  private final RandomAccessFile register;
  private final byte[] buffer = new byte[BUFFER_SIZE];
  private int position;
  private int limit;

  RegistrationReader(RandomAccessFile register) {
    this.register = register;
  }

  /** Ends the lines behind those that have been written. */
  static void end(RandomAccessFile register) throws IOException {
    register.write((END + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * The next line; waits for it.
   *
   * @return without its end, or null after the last
   */
  @Nullable String next() throws IOException {
    while (true) {
      for (int i = position; i < limit; i++) {
        if (buffer[i] == '\n') {
          String line = new String(buffer, position, i - position, StandardCharsets.UTF_8);
          position = i + 1;
          return line.equals(END) ? null : line;
        }
      }
      fill();
    }
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    if (limit == BUFFER_SIZE) {
      limit = 0; // no launcher writes such a line
    }
    int count = register.read(buffer, limit, BUFFER_SIZE - limit);
    if (count < 0) {
      throw new IOException("the fifo came to an end");
    }
    limit += count;
  }
}
