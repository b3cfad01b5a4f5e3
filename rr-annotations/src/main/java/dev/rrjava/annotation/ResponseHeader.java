package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Header fields that each response of a method has when it returns.
 *
 * <pre>{@code
 * @Route("GET /timetable")
 * @ResponseHeader("Cache-Control: max-age=60")
 * Timetable timetable() { … }
 * }</pre>
 *
 * <p>They are checked and encoded when the class is compiled. The media type is said with {@link
 * Produces}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ResponseHeader {

  /**
   * The fields (RFC 9110 section 5).
   *
   * @return at least one line, name and value with a colon between them
   */
  String[] value();
}
