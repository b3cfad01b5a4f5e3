package dev.rrjava.devserver.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Reads how much memory of a process is resident, on Linux. */
public final class ResidentMemory {
  private static final String KEY = "VmRSS:";

  private ResidentMemory() {}

  /**
   * Returns the resident memory of a process.
   *
   * @param pid the process
   * @return the bytes; empty if the process has ended, or the system does not tell
   */
  public static OptionalLong bytesOf(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith(KEY))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** Returns the megabytes; empty if the process has ended, or the system does not tell. */
  static OptionalLong megabytesOf(long pid) {
    OptionalLong bytes = bytesOf(pid);
    return bytes.isEmpty() ? bytes : OptionalLong.of(bytes.getAsLong() >> 20);
  }
}
