package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of a form in the body, {@code application/x-www-form-urlencoded} or {@code
 * multipart/form-data}. A name is given as it stands in HTML: {@code user[name]} is the field
 * {@code name} in the group {@code user}, and {@code tags[]} is a list. {@code user.name} and
 * {@code tags} mean the same.
 *
 * <pre>{@code
 * @Post("/users")
 * String add(@FormParam String name, @FormParam("address[city]") Optional<String> city,
 *     @FormParam("tags[]") List<String> tags) { … }
 * }</pre>
 *
 * <p><b>Repeated names.</b> Of {@code tags=a&tags=b}, which a {@code <select multiple>} or several
 * checkboxes send, RoadRunner keeps the last value only; the others never reach the worker. Names
 * that end in {@code []} keep all. So does a server with {@code http.raw_body}, which leaves forms
 * to the worker. The compiler warns of collections of a plain name (RR334).
 *
 * <p>RoadRunner reads urlencoded forms of POST, PUT and PATCH only: those of DELETE arrive without
 * fields, unless {@code http.raw_body} is set. A request without a body is a form without fields; a
 * body that is no form is answered with 415.
 *
 * <p>Without {@code Optional}, {@code @Nullable}, {@link Default} or a collection it is required: a
 * request that lacks it is answered with 400. A field that is sent empty ({@code age=}), as
 * browsers send each one that was left blank, counts as missing, unless the type is {@code String}
 * or is made by code of the application that takes the empty string: see {@link Converter}. A
 * checkbox sends {@code on}, or nothing: {@code @FormParam @Default("off") boolean}.
 *
 * <p>On a {@code Map<String, String>} or {@code Map<String, List<String>>} it means all fields.
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
   * The name of the field.
   *
   * @return the name; empty, the default, means the parameter's own name
   */
  String value() default "";
}
