package dev.rrjava.generated;

import dev.rrjava.http.Request;
import dev.rrjava.http.Violation;
import dev.rrjava.validation.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The violations of one request, or of one job, collected from all parameters, so that one message
 * has all of them.
 */
public class Violations {
  private final Request request;
  private @Nullable List<Violation> parts;
  private boolean isOutsideContent;

  /**
   * Creates an empty collection.
   *
   * @param request the request that is being checked, which rules may ask for its language
   */
  public Violations(Request request) {
    this.request = request;
  }

  Request request() {
    return request;
  }

  void add(Violation part, boolean isInContent) {
    if (parts == null) {
      parts = new ArrayList<>();
    }
    parts.add(part);
    isOutsideContent |= !isInContent;
  }

  /**
   * Throws an exception if there are any violations.
   *
   * @throws InvalidRequestException for a request: with status 422 if only the content violates
   *     constraints (RFC 9110 section 15.5.21), with 400 if anything else does
   */
  public final void rejectIfAny() {
    if (parts != null) {
      throw exception(parts, isOutsideContent);
    }
  }

  /**
   * Returns the exception for violations.
   *
   * @param found the violations, at least one
   * @param isAnyOutsideContent whether a value outside the content violates a constraint
   * @return the exception
   */
  protected RuntimeException exception(List<Violation> found, boolean isAnyOutsideContent) {
    return new InvalidRequestException(isAnyOutsideContent ? 400 : 422, found);
  }
}
