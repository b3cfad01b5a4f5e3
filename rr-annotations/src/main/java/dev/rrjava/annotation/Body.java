package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The body of the request: {@code byte[]}, {@code String}, {@code InputStream}, or the {@code
 * FormFields} of rr-runtime for a form as a whole. A number, an enum, a date and the like are
 * converted like a parameter, from text or from JSON. Any other type is read by a codec, of which
 * the media type of the request has to be.
 *
 * <pre>{@code
 * @Put("/notes/{id}")
 * void write(long id, @Body String text) { … }
 * }</pre>
 *
 * <p>An {@code Optional} of these is empty when the request has no body; a {@code @Nullable}
 * parameter is null then.
 *
 * <p>Of a form that RoadRunner has parsed, bytes and text are its tree as JSON, not what the client
 * sent; {@code http.raw_body} of the server's configuration leaves all bodies as they are.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.PARAMETER,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.RECORD_COMPONENT
})
public @interface Body {}
