package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the media types of a method's result. If the client accepts none of them (RFC 9110
 * section 12.5.1), the response is 406, and the method is not called.
 *
 * <pre>{@code
 * @Route("GET /tasks")
 * @Produces("application/x-ndjson")
 * Stream<Task> tasks() { … }
 * }</pre>
 *
 * <p>Of several media types, the one that the client prefers is sent, or the first of those that it
 * prefers equally; the response then has {@code Vary: Accept}. Text is always sent as UTF-8, so the
 * charset can be omitted. Numbers, enums, dates and other built-in types are sent as text, or in
 * JSON as a literal or string.
 *
 * <p>On a class, or on an interface or abstract class from which a handler inherits routes, the
 * annotation applies to each method that returns a body and has no such annotation. It does not
 * apply to methods that return {@code void} or events; several media types apply only to results
 * that can be sent in each of them.
 *
 * <p>Without this annotation, {@code Accept} is ignored.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Produces {

  /**
   * Returns the media types (RFC 9110 section 8.3.1).
   *
   * @return at least one, the preferred one first
   */
  String[] value();
}
