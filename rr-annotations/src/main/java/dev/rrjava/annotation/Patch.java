package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Answers {@code PATCH} requests (RFC 5789): {@code @Patch("/tasks")} is short for
 * {@code @Route("PATCH /tasks")}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Patch.All.class)
public @interface Patch {

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
     * @return each {@code @Patch} of the method
     */
    Patch[] value();
  }
}
