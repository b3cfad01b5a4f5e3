package dev.rrjava.devserver.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that one process makes and another waits for. A handler that goes on only when the client
 * has opened the gate proves that what it sent before has arrived: no clock is asked.
 */
public record Gate(Path file) {
  private static final int PATIENCE_MILLIS = 10_000;

  public static Gate of(String file) {
    return new Gate(Path.of(file));
  }

  public void open() {
    open("");
  }

  /** Opens the gate and leaves a note at it. */
  void open(String note) {
    try {
      Path written = Files.writeString(Path.of(file + ".note"), note);
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until the gate is open, at most ten seconds.
   *
   * @return the note that was left
   */
  public String pass() {
    for (int waited = 0; !Files.exists(file); waited += 5) {
      if (waited > PATIENCE_MILLIS) {
        throw new IllegalStateException("nobody opened the gate " + file);
      }
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        throw new IllegalStateException("interrupted at the gate " + file, e);
      }
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
