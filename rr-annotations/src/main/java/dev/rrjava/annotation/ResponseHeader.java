package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adds header fields to each response of a method that returns normally.
 *
 * <pre>{@code
 * @Route("GET /timetable")
 * @ResponseHeader("Cache-Control: max-age=60")
 * Timetable timetable() { … }
 * }</pre>
 *
 * <p>The fields are checked and encoded at compile time. Use {@link Produces} for the media type.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ResponseHeader {

  /**
   * Returns the header fields (RFC 9110 section 5).
   *
   * @return at least one field, as {@code Name: value}
   */
  String[] value();
}
