package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes a cookie of the request, exactly as the client sent it (RFC 6265 section 4.2). If there are
 * several cookies of the same name, it is the first one.
 *
 * <pre>{@code
 * @Get("/cart")
 * String cart(@CookieParam Optional<UUID> session) { … }
 * }</pre>
 *
 * <p>The cookie is required unless the parameter is an {@code Optional}, {@code @Nullable}, or has
 * a {@link Default}: if it is missing, the response is 400.
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
   * Returns the name of the cookie, which is case-sensitive.
   *
   * @return the name; if empty (the default), the name of the parameter
   */
  String value() default "";
}
