package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles {@code GET} requests (RFC 9110 section 9.3.1), and {@code HEAD} requests for which no
 * method is declared. {@code @Get("/tasks")} is short for {@code @Route("GET /tasks")}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Get.All.class)
public @interface Get {

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
     * @return each {@code @Get} of the method
     */
    Get[] value();
  }
}
