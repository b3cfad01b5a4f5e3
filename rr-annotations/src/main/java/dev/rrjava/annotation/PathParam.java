package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A variable of the path template, percent-decoded.
 *
 * <pre>{@code
 * @Route("GET /users/{user-id}")
 * String show(@PathParam("user-id") long id) { … }
 * }</pre>
 *
 * <p>Only needed where the parameter is named differently from the variable.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.PARAMETER,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.RECORD_COMPONENT
})
public @interface PathParam {

  /**
   * The name of the variable.
   *
   * @return the name; empty, the default, means the parameter's own name
   */
  String value() default "";
}
