package dev.rrjava.validation;

import dev.rrjava.http.HttpException;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a request can be read but violates constraints of the application. An
 * {@code @ExceptionHandler} can create a different response for it.
 */
public final class InvalidRequestException extends HttpException {
  private static final long serialVersionUID = 1L;
  private static final String MESSAGE = "the request is not valid\n";

  /** Lost when the exception is serialized. */
  private final transient @Nullable List<Violation> parts;

  /**
   * Creates an exception.
   *
   * @param status 400 or 422
   * @param parts the violations, in the order of the parameters
   */
  public InvalidRequestException(int status, List<Violation> parts) {
    super(status, MESSAGE);
    this.parts = List.copyOf(parts);
  }

  /**
   * Returns the violations.
   *
   * @return one for each violated constraint, in the order of the parameters
   */
  public List<Violation> parts() {
    List<Violation> own = parts;
    return own == null ? List.of() : own;
  }

  @Override
  public Problem problem() {
    return Problem.of(status(), MESSAGE).withErrors(parts());
  }
}
