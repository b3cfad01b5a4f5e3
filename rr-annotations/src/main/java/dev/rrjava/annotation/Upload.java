package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A file that comes with a form: an {@code UploadedFile}, the {@code Path} where the server keeps
 * it until the request is answered, an {@code Optional} or a {@code List} of such, or {@code
 * Uploads} for all of them.
 *
 * <pre>{@code
 * @Post("/photos")
 * String add(@Upload UploadedFile photo) { … }
 * }</pre>
 *
 * <p>A name is given as it stands in HTML, as in {@link FormParam}. Of several files of one name,
 * which an {@code <input type="file" multiple>} sends, RoadRunner keeps the first only, unless the
 * name ends in {@code []}: {@code @Upload("photos[]") List<UploadedFile>}. The compiler warns of
 * collections of a plain name (RR334).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.PARAMETER,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.RECORD_COMPONENT
})
public @interface Upload {

  /**
   * The name of the field.
   *
   * @return the name; empty, the default, means the parameter's own name
   */
  String value() default "";
}
