package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles {@code PATCH} requests (RFC 5789). {@code @Patch("/tasks")} is short for
 * {@code @Route("PATCH /tasks")}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Patch.All.class)
public @interface Patch {

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
     * @return each {@code @Patch} of the method
     */
    Patch[] value();
  }
}
