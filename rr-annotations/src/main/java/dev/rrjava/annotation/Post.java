package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles {@code POST} requests (RFC 9110 section 9.3.3). {@code @Post("/tasks")} is short for
 * {@code @Route("POST /tasks")}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Post.All.class)
public @interface Post {

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
     * @return each {@code @Post} of the method
     */
    Post[] value();
  }
}
