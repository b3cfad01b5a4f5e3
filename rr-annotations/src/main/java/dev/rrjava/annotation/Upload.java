package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes an uploaded file of a form: an {@code UploadedFile}, the {@code Path} where the server
 * keeps it until the request is complete, an {@code Optional} or a {@code List} of these, or {@code
 * Uploads} for all files.
 *
 * <pre>{@code
 * @Post("/photos")
 * String add(@Upload UploadedFile photo) { … }
 * }</pre>
 *
 * <p>The name is that in HTML, as in {@link FormParam}. If several files have the same name, as
 * sent by {@code <input type="file" multiple>}, RoadRunner keeps only the first, unless the name
 * ends in {@code []}: {@code @Upload("photos[]") List<UploadedFile>}. The compiler warns about
 * collections without brackets in the name (RR334).
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
   * Returns the name of the field.
   *
   * @return the name; if empty (the default), the name of the parameter
   */
  String value() default "";
}
