package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes a header field of the request (RFC 9110 section 5).
 *
 * <pre>{@code
 * @Route("GET /feed")
 * Response feed(@HeaderParam Optional<String> ifNoneMatch, @HeaderParam("X-Tenant") String tenant) { … }
 * }</pre>
 *
 * <p>The field is required unless the parameter is an {@code Optional}, a collection,
 * {@code @Nullable}, or has a {@link Default}: if it is missing, the response is 400. A {@code
 * List} has one element for each field line, in order; lines are not split at commas.
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
   * Returns the name of the header field, which is case-insensitive.
   *
   * @return the name; if empty (the default), the name of the parameter with hyphens between its
   *     words: {@code If-None-Match} for {@code ifNoneMatch}
   */
  String value() default "";
}
