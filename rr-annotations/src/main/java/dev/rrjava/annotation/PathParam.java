package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes a variable of the path template, percent-decoded.
 *
 * <pre>{@code
 * @Route("GET /users/{user-id}")
 * String show(@PathParam("user-id") long id) { … }
 * }</pre>
 *
 * <p>The annotation is needed only if the parameter and the variable have different names.
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
   * Returns the name of the variable.
   *
   * @return the name; if empty (the default), the name of the parameter
   */
  String value() default "";
}
