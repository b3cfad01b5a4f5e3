package dev.rrjava.tools.release;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Repeats what fails for a reason that may pass, such as a connection that breaks.
 *
 * @param waits how long to wait before each further attempt
 * @param notes is told of each further attempt
 */
record Retries(List<Duration> waits, Consumer<String> notes) {
  private static final List<Duration> USUAL =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(9));

  /** A server that wants a longer wait gets none: the user decides. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** What may have to be repeated. */
  interface Attempt<T> {
    T run() throws ReleaseException;
  }

  static Retries tellingNobody() {
    return new Retries(USUAL, note -> {});
  }

  Retries telling(Consumer<String> listener) {
    return new Retries(waits, listener);
  }

  /**
   * Returns the result of the first attempt that succeeds.
   *
   * @throws ReleaseException if the last attempt fails, or one that need not be repeated
   */
  <T> T run(Attempt<T> attempt) throws ReleaseException {
    for (Duration usual : waits) {
      try {
        return attempt.run();
      } catch (ReleaseException e) {
        Optional<Duration> least = e.retryAfter().filter(time -> time.compareTo(LONGEST) <= 0);
        if (least.isEmpty()) {
          throw e;
        }
        Duration wait = least.get().compareTo(usual) > 0 ? least.get() : usual;
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        notes.accept(reason + "; trying again in " + wait.toSeconds() + " s");
        sleep(wait, e);
      }
    }
    return attempt.run();
  }

  private static void sleep(Duration wait, ReleaseException reason) throws ReleaseException {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReleaseException("interrupted; " + reason.getMessage(), reason);
    }
  }
}
