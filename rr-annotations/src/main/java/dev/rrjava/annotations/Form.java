package dev.rrjava.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of a form in the body, {@code application/x-www-form-urlencoded} or {@code
 * multipart/form-data}. The server parses forms; dots in a name lead into groups of fields.
 *
 * <pre>{@code
 * @Post("/users")
 * String add(@Form String name, @Form("address.city") Optional<String> city) { … }
 * }</pre>
 *
 * <p>Without {@code Optional}, {@code @Nullable}, {@link Default} or a collection it is required: a
 * request that lacks it is answered with 400. On a {@code Map<String, String>} or {@code
 * Map<String, List<String>>} it means all fields.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Form {

  /**
   * The name of the field.
   *
   * @return the name; empty, the default, means the parameter's own name
   */
  String value() default "";
}
