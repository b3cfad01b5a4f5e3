package peers;

import java.util.ArrayList;
import java.util.List;

/** What every peer does for a request, so that only the servers differ. */
final class Work {
  private static final List<byte[]> KEPT = new ArrayList<>();

  private Work() {}

  static String hello() {
    return "Hello, World!\n";
  }

  static String sleep() throws InterruptedException {
    Thread.sleep(100);
    return "slept\n";
  }

  /** Never returns, and keeps a processor busy. */
  static String stuck() {
    while (true) {
      Thread.onSpinWait();
    }
  }

  /** Keeps one MiB for ever. */
  static String leak() {
    synchronized (KEPT) {
      KEPT.add(new byte[1 << 20]);
      return KEPT.size() + "\n";
    }
  }

  /** Ends the process, as an error in native code does. */
  static String crash() {
    Runtime.getRuntime().halt(1);
    return "";
  }
}
