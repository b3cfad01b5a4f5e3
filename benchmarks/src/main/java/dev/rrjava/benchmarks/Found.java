package dev.rrjava.benchmarks;

import dev.rrjava.http.Response;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records the handler that a router found, and the path variables that were passed to it. */
public final class Found {
  /** The object in which handlers record their calls; benchmarks have one thread. */
  public static final Found LAST = new Found();

  private static final Response NO_CONTENT = Response.empty(204);

  private int number;
  private @Nullable String first;
  private @Nullable String second;

  private Found() {}

  /**
   * Records a handler without variables.
   *
   * @param handler its number
   * @return a response that is always the same
   */
  public Response note(int handler) {
    return note(handler, null, null);
  }

  /**
   * Records a handler with one variable.
   *
   * @param handler its number
   * @param only the value
   * @return a response that is always the same
   */
  public Response note(int handler, @Nullable String only) {
    return note(handler, only, null);
  }

  /**
   * Records a handler with two variables.
   *
   * @param handler its number
   * @param one the value of the first
   * @param other the value of the second
   * @return a response that is always the same
   */
  public Response note(int handler, @Nullable String one, @Nullable String other) {
    this.number = handler;
    this.first = one;
    this.second = other;
    return NO_CONTENT;
  }

  /**
   * Checks that a request has found its own handler with its own variables.
   *
   * @param sent the request
   * @throws IllegalStateException if the handler or the variables are wrong
   */
  public void check(RestRoutes.Sent sent) {
    List<String> values = Stream.of(first, second).filter(Objects::nonNull).toList();
    if (number != sent.route() || !values.equals(sent.values())) {
      throw new IllegalStateException(sent + ": handler " + number + " was given " + values);
    }
  }
}
