package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes a parameter of the query string, percent-decoded, with {@code +} as a space (WHATWG URL,
 * {@code application/x-www-form-urlencoded}).
 *
 * <pre>{@code
 * @Route("GET /users")
 * String list(@QueryParam Optional<Integer> page, @QueryParam("tag") List<String> tags) { … }
 * }</pre>
 *
 * <p>The parameter is required unless it is an {@code Optional}, a collection, {@code @Nullable},
 * or has a {@link Default}: if it is missing, the response is 400. An empty value ({@code page=})
 * counts as missing, unless the type is {@code String} or is converted by code of the application
 * that accepts the empty string, see {@link Converter}. Collections omit empty values in the same
 * way.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.PARAMETER,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.RECORD_COMPONENT
})
public @interface QueryParam {

  /**
   * Returns the name of the query parameter.
   *
   * @return the name; if empty (the default), the name of the parameter
   */
  String value() default "";
}
