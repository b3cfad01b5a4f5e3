package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes an object from a part of a form, {@code multipart/form-data} (RFC 7578), which a codec
 * reads. The part is either a field, which the preferred codec reads because the server does not
 * pass on its media type; or a file, as browsers send a {@code Blob}, which is read according to
 * its media type.
 *
 * <pre>{@code
 * @Post("/photos")
 * String add(@Part Description description, @Upload UploadedFile photo) { … }
 * }</pre>
 *
 * <p>The part is required unless the parameter is an {@code Optional} or {@code @Nullable}: if it
 * is missing, the response is 400. Use {@link FormParam} for strings, numbers and other built-in
 * types, and {@link Upload} for files.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.PARAMETER,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.RECORD_COMPONENT
})
public @interface Part {

  /**
   * Returns the name of the part.
   *
   * @return the name; if empty (the default), the name of the parameter
   */
  String value() default "";
}
