package dev.rrjava.internal.relay;

import dev.rrjava.internal.header.DevelopmentNames;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends this process after the development server that has started it, however that ended. The end
 * of the relay is not enough: a handler that hangs does not read it.
 */
public final class DevelopmentServer {
  /** How long a worker may take to notice the end of its relay, and to end by itself. */
  private static final long GRACE_SECONDS = 2;

  private static final int STATUS = 1;

  private DevelopmentServer() {}

  /**
   * Watches the server from now on. Does nothing if another server has started this process.
   *
   * @param variables the environment of this process
   */
  public static void endTogether(Map<String, String> variables) {
    String pid = variables.get(DevelopmentNames.SERVER_PID);
    if (pid != null && pid.matches("[1-9][0-9]{0,17}")) {
      CompletableFuture<Void> unused =
          ProcessHandle.of(Long.parseLong(pid))
              .map(ProcessHandle::onExit)
              .orElseGet(() -> CompletableFuture.completedFuture(null))
              .thenRun(DevelopmentServer::end);
    }
  }

  /** Runs in the thread that waits for the server, since a handler may occupy all others. */
  private static void end() {
    try {
      TimeUnit.SECONDS.sleep(GRACE_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(STATUS);
  }
}
