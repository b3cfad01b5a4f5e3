package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An attribute that a filter, or middleware of the server, attached to the request. It is an
 * instance of the parameter's type already, and not converted. One that is missing though it is
 * required is a mistake of the application, and answered with 500.
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
   * The name of the attribute.
   *
   * @return the name; empty, the default, means the parameter's own name
   */
  String value() default "";
}
