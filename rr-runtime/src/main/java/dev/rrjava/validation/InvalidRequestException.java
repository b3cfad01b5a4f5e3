package dev.rrjava.validation;

import dev.rrjava.http.HttpException;
import dev.rrjava.http.InvalidPart;
import dev.rrjava.http.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that can be read and breaks rules of the application. An {@code @ExceptionHandler} can
 * tell it in words of its own.
 */
public final class InvalidRequestException extends HttpException {
  private static final long serialVersionUID = 1L;
  private static final String MESSAGE = "the request is not valid\n";

  /** Lost when the exception is serialized. */
  private final transient @Nullable List<InvalidPart> parts;

  /**
   * A request with faults.
   *
   * @param status 400 or 422
   * @param parts what is wrong, in the order of the parameters
   */
  public InvalidRequestException(int status, List<InvalidPart> parts) {
    super(status, MESSAGE);
    this.parts = List.copyOf(parts);
  }

  /**
   * What is wrong.
   *
   * @return a part for each rule that is broken, in the order of the parameters
   */
  public List<InvalidPart> parts() {
    List<InvalidPart> own = parts;
    return own == null ? List.of() : own;
  }

  @Override
  public Problem problem() {
    return Problem.of(status(), MESSAGE).withErrors(parts());
  }
}
