package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The string that stands for a value that a request lacks, or has empty where the empty string is
 * no value: {@code size=} is as good as none for an {@code int}, but not for a {@code String}. It
 * is converted like one of the request, which is checked when the class is compiled, as far as the
 * type is not one of the application's. A list, set or array has several.
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
   * The text; several of them for a list, set or array.
   *
   * @return what a request could have sent, one value at least
   */
  String[] value();
}
