package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The media types of what a method returns. A client that accepts none of them (RFC 9110 section
 * 12.5.1) is answered with 406, and the method is not called.
 *
 * <pre>{@code
 * @Route("GET /tasks")
 * @Produces("application/x-ndjson")
 * Stream<Task> tasks() { … }
 * }</pre>
 *
 * <p>Of several the one is sent that the client likes best, the first of those that it likes alike;
 * the response then has {@code Vary: Accept}. Text is sent as UTF-8, which needs no mention.
 * Numbers, enums, dates and the like are text, or in JSON a literal or a string.
 *
 * <p>On a class, or on an interface or abstract class that a handler inherits routes from, it is
 * for each of its methods that returns a body and says nothing itself; not for those that return
 * {@code void} or events, and of several media types only for those whose result can be sent in
 * each.
 *
 * <p>Without this annotation {@code Accept} is not looked at.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Produces {

  /**
   * The media types (RFC 9110 section 8.3.1).
   *
   * @return at least one, the preferred one first
   */
  String[] value();
}
