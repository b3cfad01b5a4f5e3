package dev.rrjava.internal.slots;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the lines that launchers write. */
final class RegistrationReader {
  private static final int BUFFER_SIZE = 8192;

  private final InputStream register;
  private final byte[] buffer = new byte[BUFFER_SIZE];
  private int position;
  private int limit;

  RegistrationReader(InputStream register) {
    this.register = register;
  }

  /**
   * Waits for the next line.
   *
   * @return the line without its end, or null if no launcher can write another one
   */
  @Nullable String next() throws IOException {
    do {
      for (int i = position; i < limit; i++) {
        if (buffer[i] == '\n') {
          String line = new String(buffer, position, i - position, StandardCharsets.UTF_8);
          position = i + 1;
          return line;
        }
      }
    } while (fill());
    return null;
  }

  private boolean fill() throws IOException {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    if (limit == BUFFER_SIZE) {
      limit = 0; // no launcher writes such a line
    }
    int count = register.read(buffer, limit, BUFFER_SIZE - limit);
    limit += Math.max(count, 0);
    return count >= 0;
  }
}
