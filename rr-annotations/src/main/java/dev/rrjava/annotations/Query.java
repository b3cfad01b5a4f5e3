package dev.rrjava.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter of the query string, percent-decoded, {@code +} read as a blank (WHATWG URL, {@code
 * application/x-www-form-urlencoded}).
 *
 * <pre>{@code
 * @Route("GET /users")
 * String list(@Query Optional<Integer> page, @Query("tag") List<String> tags) { … }
 * }</pre>
 *
 * <p>Without {@code Optional} or {@code List} it is required: a request that lacks it is answered
 * with 400.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Query {

  /**
   * The name of the query parameter.
   *
   * @return the name; empty, the default, means the parameter's own name
   */
  String value() default "";
}
