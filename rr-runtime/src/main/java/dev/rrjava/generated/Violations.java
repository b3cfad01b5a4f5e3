package dev.rrjava.generated;

import dev.rrjava.http.Request;
import dev.rrjava.http.Violation;
import dev.rrjava.validation.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The violations of one request, collected from all of its parameters, so that the client gets all
 * of them in one response.
 */
public final class Violations {
  private final Request request;
  private @Nullable List<Violation> parts;
  private boolean isOutsideContent;

  /**
   * Creates an empty collection.
   *
   * @param request the request that is being checked
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
   * @throws InvalidRequestException with status 422 if only the content violates constraints (RFC
   *     9110 section 15.5.21), with 400 if anything else does
   */
  public void rejectIfAny() {
    if (parts != null) {
      throw new InvalidRequestException(isOutsideContent ? 400 : 422, parts);
    }
  }
}
