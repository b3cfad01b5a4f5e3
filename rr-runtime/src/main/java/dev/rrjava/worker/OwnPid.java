package dev.rrjava.worker;

import java.io.File;
import java.io.IOException;

/** Returns the pid of this process, as the handshake announces it. */
final class OwnPid {
  private OwnPid() {}

  /** Returns the pid as the operating system knows it. */
  static long exact() {
    return ProcessHandle.current().pid();
  }

  /**
   * Returns the pid, read in a faster way: {@link ProcessHandle} sets up an executor for child
   * processes, which costs a worker ten milliseconds at startup. If {@code /proc} shows the pids of
   * another namespace, this is the pid in that namespace. That is good enough for pipes, where the
   * host compares nothing (relay protocol, 3.2).
   */
  static long quick() {
    try {
      return Long.parseLong(new File("/proc/self").getCanonicalFile().getName());
    } catch (IOException | NumberFormatException e) {
      return exact(); // there is no /proc, so this is not Linux
    }
  }
}
