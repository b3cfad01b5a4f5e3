package dev.rrjava.generated;

import dev.rrjava.http.Request;
import dev.rrjava.http.Violation;
import dev.rrjava.validation.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one request, gathered over all of its parameters, so that the client hears of
 * everything at once.
 */
public final class Violations {
  private final Request request;
  private @Nullable List<Violation> parts;
  private boolean isOutsideContent;

  /**
   * None as yet.
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
   * Ends the request when something is wrong with it.
   *
   * @throws InvalidRequestException with status 422 when only the content breaks rules (RFC 9110
   *     section 15.5.21), with 400 when anything else does
   */
  public void rejectIfAny() {
    if (parts != null) {
      throw new InvalidRequestException(isOutsideContent ? 400 : 422, parts);
    }
  }
}
