package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A header field of the request (RFC 9110 section 5).
 *
 * <pre>{@code
 * @Route("GET /feed")
 * Response feed(@HeaderParam Optional<String> ifNoneMatch, @HeaderParam("X-Tenant") String tenant) { … }
 * }</pre>
 *
 * <p>Without {@code Optional} or {@code List} it is required: a request that lacks it is answered
 * with 400. A {@code List} has one element for each field line, in their order; a line is not split
 * at commas.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.PARAMETER,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.RECORD_COMPONENT
})
public @interface HeaderParam {

  /**
   * The name of the header field; case is of no importance.
   *
   * @return the name; empty, the default, means the parameter's own name with its words joined by
   *     hyphens: {@code ifNoneMatch} stands for {@code If-None-Match}
   */
  String value() default "";
}
