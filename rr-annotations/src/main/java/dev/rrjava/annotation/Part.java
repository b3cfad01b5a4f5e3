package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An object in a part of a form, {@code multipart/form-data} (RFC 7578), which a codec reads. The
 * part is a field, of which the server does not tell the media type, so that the preferred codec
 * reads it; or a file, as which browsers send a {@code Blob}, that is read by its media type.
 *
 * <pre>{@code
 * @Post("/photos")
 * String add(@Part Description description, @Upload UploadedFile photo) { … }
 * }</pre>
 *
 * <p>Without {@code Optional} or {@code @Nullable} it is required: a request that lacks it is
 * answered with 400. Strings, numbers and the like are taken with {@link FormParam}, files with
 * {@link Upload}.
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
   * The name of the part.
   *
   * @return the name; empty, the default, means the parameter's own name
   */
  String value() default "";
}
