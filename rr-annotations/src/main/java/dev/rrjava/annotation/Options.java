package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Answers {@code OPTIONS} requests (RFC 9110 section 9.3.7), which are answered with {@code Allow}
 * otherwise: {@code @Options("/tasks")} is short for {@code @Route("OPTIONS /tasks")}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Options.All.class)
public @interface Options {

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
     * @return each {@code @Options} of the method
     */
    Options[] value();
  }
}
