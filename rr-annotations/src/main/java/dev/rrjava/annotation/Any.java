package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Answers requests of any HTTP method, as a route whose method is {@code ANY}; see {@link Route}.
 * Methods that have no other name are among them, such as {@code PURGE}, and so are {@code HEAD}
 * and {@code OPTIONS}. A method that is declared for the same path and one HTTP method goes before.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Any.All.class)
public @interface Any {

  /**
   * The path template, as in {@link Route#value}.
   *
   * @return the template; empty, the default, means the prefix of the class
   */
  String value() default "";

  /** Several paths of one method; the compiler puts it there. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.METHOD)
  @interface All {

    /**
     * The paths.
     *
     * @return each {@code @Any} of the method
     */
    Any[] value();
  }
}
