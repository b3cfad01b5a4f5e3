package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter of the query string, percent-decoded, {@code +} read as a space (WHATWG URL, {@code
 * application/x-www-form-urlencoded}).
 *
 * <pre>{@code
 * @Route("GET /users")
 * String list(@QueryParam Optional<Integer> page, @QueryParam("tag") List<String> tags) { … }
 * }</pre>
 *
 * <p>Without {@code Optional}, {@code @Nullable}, {@link Default} or a collection it is required: a
 * request that lacks it is answered with 400. One that is sent empty ({@code page=}) is missing,
 * too, unless the type is {@code String} or is made by code of the application that takes the empty
 * string: see {@link Converter}. Empty values are left out of collections in the same way.
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
   * The name of the query parameter.
   *
   * @return the name; empty, the default, means the parameter's own name
   */
  String value() default "";
}
