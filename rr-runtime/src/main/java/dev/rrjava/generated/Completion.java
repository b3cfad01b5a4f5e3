package dev.rrjava.generated;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Results that come later. A worker has one request at a time, so that it waits for them. */
public final class Completion {
  private Completion() {}

  /**
   * Waits for a result.
   *
   * @param stage what brings it
   * @param <T> its type
   * @return the result, null where the stage brings null
   * @throws Exception what the stage failed with, or {@link InterruptedException}
   */
  public static <T> T await(CompletionStage<T> stage) throws Exception {
    try {
      return stage.toCompletableFuture().get();
    } catch (ExecutionException | CompletionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof Exception exception) {
        throw exception;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  /**
   * Waits for a result, if there is one to wait for.
   *
   * @param stage what brings it, or null
   * @param <T> its type
   * @return the result; null where the stage is null, or brings null
   * @throws Exception what the stage failed with, or {@link InterruptedException}
   */
  public static <T> @Nullable T awaitNullable(@Nullable CompletionStage<T> stage) throws Exception {
    return stage == null ? null : await(stage);
  }
}
