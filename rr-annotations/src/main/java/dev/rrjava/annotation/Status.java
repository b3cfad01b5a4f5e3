package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The status of the response when a method returns, in place of 200, or of 204 of one that returns
 * nothing.
 *
 * <pre>{@code
 * @Route("POST /tasks")
 * @Status(201)
 * Task create(Request request) { … }
 * }</pre>
 *
 * <p>On a method with {@link ExceptionHandler} it is the status of its response.
 *
 * <p>Failures have a status of their own, and so has a {@code Response}. A {@code ResponseEntity}
 * that sets a status goes before this annotation.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Status {

  /**
   * The status (RFC 9110 section 15). Of several, which only a {@code ResponseEntity} has, the
   * first is that of a response that does not set one; all of them are in the OpenAPI document.
   *
   * @return at least one, 200 to 599
   */
  int[] value();
}
