package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A cookie of the request, as the client sent it: nothing is decoded (RFC 6265 section 4.2). Of
 * several cookies of one name, it is the first.
 *
 * <pre>{@code
 * @Get("/cart")
 * String cart(@CookieParam Optional<UUID> session) { … }
 * }</pre>
 *
 * <p>Without {@code Optional}, {@code @Nullable} or {@link Default} it is required: a request that
 * lacks it is answered with 400.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.PARAMETER,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.RECORD_COMPONENT
})
public @interface CookieParam {

  /**
   * The name of the cookie; case counts.
   *
   * @return the name; empty, the default, means the parameter's own name
   */
  String value() default "";
}
