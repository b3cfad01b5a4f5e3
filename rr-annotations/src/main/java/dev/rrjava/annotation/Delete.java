package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles {@code DELETE} requests (RFC 9110 section 9.3.5). {@code @Delete("/tasks")} is short for
 * {@code @Route("DELETE /tasks")}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Delete.All.class)
public @interface Delete {

  /**
   * Returns the path template, as in {@link Route#value}.
   *
   * @return the template; if empty (the default), the prefix of the class
   */
  String value() default "";

  /** Contains the repeated annotations of a method; added by the compiler. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.METHOD)
  @interface All {

    /**
     * Returns the annotations.
     *
     * @return each {@code @Delete} of the method
     */
    Delete[] value();
  }
}
