package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes a field of a form in the body, {@code application/x-www-form-urlencoded} or {@code
 * multipart/form-data}. The name is that in HTML: {@code user[name]} is the field {@code name} of
 * {@code user}, and {@code tags[]} is a list. {@code user.name} and {@code tags} are other names
 * for the same fields.
 *
 * <pre>{@code
 * @Post("/users")
 * String add(@FormParam String name, @FormParam("address[city]") Optional<String> city,
 *     @FormParam("tags[]") List<String> tags) { … }
 * }</pre>
 *
 * <p><b>Repeated names.</b> A {@code <select multiple>} or several checkboxes send {@code
 * tags=a&tags=b}. RoadRunner keeps only the last of these values. It keeps all values of names that
 * end in {@code []}, and leaves the form to the worker if {@code http.raw_body} is set. The
 * compiler warns about collections without brackets in the name (RR334).
 *
 * <p>RoadRunner reads urlencoded forms only in POST, PUT and PATCH requests: a DELETE request has
 * no fields unless {@code http.raw_body} is set. A request without a body is a form without fields;
 * the response to a body that is not a form is 415.
 *
 * <p>The field is required unless the parameter is an {@code Optional}, a collection,
 * {@code @Nullable}, or has a {@link Default}: if it is missing, the response is 400. An empty
 * field ({@code age=}), which browsers send if there is no input, counts as missing, unless the
 * type is {@code String} or is converted by code of the application that accepts the empty string,
 * see {@link Converter}. A checkbox sends {@code on} or nothing: {@code @FormParam @Default("off")
 * boolean}.
 *
 * <p>A {@code Map<String, String>} or {@code Map<String, List<String>>} contains all fields.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.PARAMETER,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.RECORD_COMPONENT
})
public @interface FormParam {

  /**
   * Returns the name of the field.
   *
   * @return the name; if empty (the default), the name of the parameter
   */
  String value() default "";
}
