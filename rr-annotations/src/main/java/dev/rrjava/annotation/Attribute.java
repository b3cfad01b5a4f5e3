package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes an attribute that a filter, or middleware of the server, added to the request. The
 * attribute must be an instance of the parameter's type; it is not converted. If a required
 * attribute is missing, the application is at fault, so the response is 500.
 *
 * <pre>{@code
 * @Get("/me")
 * String me(@Attribute User user) { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.PARAMETER,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.RECORD_COMPONENT
})
public @interface Attribute {

  /**
   * Returns the name of the attribute.
   *
   * @return the name; if empty (the default), the name of the parameter
   */
  String value() default "";
}
