package dev.rrjava.devserver.e2e;

import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;
import java.io.IOException;

/** Handlers that misbehave. */
@Route("/trouble")
final class Trouble {

  @Route("GET /throws")
  String throwing() {
    throw new IllegalStateException("a secret that is only for the log");
  }

  @Route("GET /null")
  @SuppressWarnings("NullAway") // breaks its contract on purpose
  String returningNull() {
    return null;
  }

  @Route("GET /overflows")
  String overflowing() {
    return overflow(0);
  }

  @SuppressWarnings("InfiniteRecursion") // on purpose
  private static String overflow(int depth) {
    return overflow(depth + 1) + depth;
  }

  /**
   * Prints to standard output, here and in a child process that inherits it; reads its input too.
   */
  @Route("GET /prints")
  String printing() throws IOException, InterruptedException {
    System.out.println("printed by a handler");
    System.out.write(0x14);
    System.out.flush();
    Process child =
        new ProcessBuilder("sh", "-c", "echo printed by a child; cat; true").inheritIO().start();
    return "the child ended with " + child.waitFor() + "\n";
  }

  /** Tells its pid, and waits for somebody to kill it. */
  @Route("GET /hangs")
  String hanging(@QueryParam String entered) throws InterruptedException {
    Gate.of(entered).open(Long.toString(ProcessHandle.current().pid()));
    Thread.sleep(Long.MAX_VALUE);
    return "never";
  }
}
