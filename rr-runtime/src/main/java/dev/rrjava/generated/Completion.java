package dev.rrjava.generated;

import dev.rrjava.http.Request;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Waits for asynchronous results: a worker handles one request at a time. */
public final class Completion {
  private Completion() {}

  /**
   * Waits for the result of the routed method.
   *
   * @param stage the stage that completes with the result
   * @param request the request, for the message if the stage is null
   * @param <T> the type of the result
   * @return the result, null if the stage completes with null
   * @throws Exception the exception of the stage, or {@link InterruptedException}
   */
  public static <T> T await(@Nullable CompletionStage<T> stage, Request request) throws Exception {
    return await(Returned.notNull(stage, request));
  }

  /**
   * Waits for the result of an exception handler.
   *
   * @param stage the stage that completes with the result
   * @param method the method that returned the stage, for the message if it is null
   * @param <T> the type of the result
   * @return the result, null if the stage completes with null
   * @throws Exception the exception of the stage, or {@link InterruptedException}
   */
  public static <T> T await(@Nullable CompletionStage<T> stage, String method) throws Exception {
    return await(Returned.notNull(stage, method));
  }

  private static <T> T await(CompletionStage<T> stage) throws Exception {
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
   * Waits for a result, if there is a stage.
   *
   * @param stage completes with it, or null
   * @param <T> its type
   * @return the result; null if the stage is null, or completes with null
   * @throws Exception the exception that the stage completes with, or {@link InterruptedException}
   */
  public static <T> @Nullable T awaitNullable(@Nullable CompletionStage<T> stage) throws Exception {
    return stage == null ? null : await(stage);
  }
}
