package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the string that replaces a missing value, or an empty one where the empty string is not
 * a value: {@code size=} is a missing value for an {@code int}, but not for a {@code String}. The
 * string is converted like one in a request. For built-in types the compiler checks the conversion.
 * A list, set or array can have several defaults.
 *
 * <pre>{@code
 * @Get("/tasks")
 * String list(@QueryParam @Default("20") int size) { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.PARAMETER,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.RECORD_COMPONENT
})
public @interface Default {

  /**
   * Returns the default, or several for a list, set or array.
   *
   * @return at least one string that a request could contain
   */
  String[] value();
}
