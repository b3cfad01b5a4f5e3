package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the status of the response of a method that returns normally, instead of 200, or 204 if it
 * returns nothing.
 *
 * <pre>{@code
 * @Route("POST /tasks")
 * @Status(201)
 * Task create(Request request) { … }
 * }</pre>
 *
 * <p>On a method with {@link ExceptionHandler}, it is the status of that method's response.
 *
 * <p>Errors and {@code Response}s have their own status. The status of a {@code ResponseEntity}
 * takes precedence over this annotation.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Status {

  /**
   * Returns the status (RFC 9110 section 15). Several are possible only for a {@code
   * ResponseEntity}: the first applies if the entity does not set a status; all of them are in the
   * OpenAPI document.
   *
   * @return at least one status, from 200 to 599
   */
  int[] value();
}
