package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles requests of every HTTP method, like a route with the method {@code ANY}; see {@link
 * Route}. This includes methods without an annotation of their own, such as {@code PURGE}, and
 * {@code HEAD} and {@code OPTIONS}. A method that is declared for the same path and a specific HTTP
 * method takes precedence.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Any.All.class)
public @interface Any {

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
     * @return each {@code @Any} of the method
     */
    Any[] value();
  }
}
