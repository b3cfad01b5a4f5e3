package dev.rrjava.devserver.host;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Records the first bytes that are read, so that output that arrived in place of a frame can be
 * shown to the user, who has to find out which code printed it.
 */
final class OverheardInput extends FilterInputStream {
  private static final int ENOUGH = 4096;
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private volatile boolean recording = true;

  OverheardInput(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = in.read(bytes, offset, length);
    if (recording && count > 0) {
      heard.write(bytes, offset, Math.min(count, ENOUGH - Math.min(ENOUGH, heard.size())));
    }
    return count;
  }

  /** Continues to read for some time, or until enough has arrived. */
  void listen(Duration time) throws IOException {
    long deadline = System.nanoTime() + time.toNanos();
    byte[] bytes = new byte[ENOUGH];
    while (heard.size() < ENOUGH && System.nanoTime() < deadline) {
      if (in.available() > 0) {
        if (read(bytes, 0, bytes.length) < 0) {
          return;
        }
      } else if (!pause()) {
        return;
      }
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void stopRecording() {
    recording = false;
    heard.reset();
  }

  String overheard() {
    return heard.toString(StandardCharsets.UTF_8);
  }
}
