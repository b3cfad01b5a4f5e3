package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Answers {@code POST} requests (RFC 9110 section 9.3.3): {@code @Post("/tasks")} is short for
 * {@code @Route("POST /tasks")}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Post.All.class)
public @interface Post {

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
     * @return each {@code @Post} of the method
     */
    Post[] value();
  }
}
