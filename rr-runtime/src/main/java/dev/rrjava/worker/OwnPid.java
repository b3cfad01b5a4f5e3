package dev.rrjava.worker;

import java.io.File;
import java.io.IOException;

/** The pid of this process, as the handshake tells it. */
final class OwnPid {
  private OwnPid() {}

  /** The pid as the operating system knows it. */
  static long exact() {
    return ProcessHandle.current().pid();
  }

  /**
   * The pid, read where that is quicker: {@link ProcessHandle} sets up an executor for processes to
   * come, which costs a worker ten milliseconds at its start. Where this process sees the pids of
   * another namespace, it is that one's. Good enough over pipes, where the host compares nothing
   * (relay protocol, 3.2).
   */
  static long quick() {
    try {
      return Long.parseLong(new File("/proc/self").getCanonicalFile().getName());
    } catch (IOException | NumberFormatException e) {
      return exact(); // there is no /proc, so this is not Linux
    }
  }
}
