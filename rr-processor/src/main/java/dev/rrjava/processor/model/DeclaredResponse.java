package dev.rrjava.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What a routed method declares of its response.
 *
 * @param result what it is made of
 * @param statuses the statuses that are declared, the usual one first
 * @param headers the lines of {@code @ResponseHeader}
 * @param produces the media types, where they are declared
 * @param consumes the media types of the body of the request, where they are declared
 * @param emptyLists annotations without a value that ought to have one
 */
public record DeclaredResponse(
    Result result,
    List<Status> statuses,
    List<Text> headers,
    List<Text> produces,
    List<Text> consumes,
    List<Location> emptyLists) {

  /**
   * A status.
   *
   * @param location where it is written
   * @param code the number
   */
  public record Status(Location location, int code) {}

  /**
   * One value of an annotation.
   *
   * @param location where it is written
   * @param text as it is written
   */
  public record Text(Location location, String text) {}

  /**
   * The status of the response when the method says nothing else.
   *
   * @return the first that is declared
   */
  public Optional<Status> status() {
    return statuses.stream().findFirst();
  }

  /**
   * Whether the choice of a media type is made for each request.
   *
   * @return true when there are several
   */
  public boolean isNegotiated() {
    return produces.size() > 1;
  }

  /**
   * Whether the request has to be looked at, beyond what the parameters need.
   *
   * @return true when media types are declared, or the response depends on the request: a problem,
   *     what stands for an absent result, or one with a status of its own
   */
  public boolean needsRequest() {
    return !produces.isEmpty()
        || !consumes.isEmpty()
        || result.mayBeEmpty()
        || result.unwrapped() instanceof Result.Entity
        || result.body() == Result.BuiltIn.PROBLEM;
  }
}
