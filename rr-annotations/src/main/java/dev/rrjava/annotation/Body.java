package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the body of the request as {@code byte[]}, {@code String} or {@code InputStream}, or a
 * whole form as {@code FormFields}. Numbers, enums, dates and other built-in types are converted
 * like a parameter, from text or from JSON. Any other type is read by the codec for the media type
 * of the request.
 *
 * <pre>{@code
 * @Put("/notes/{id}")
 * void write(long id, @Body String text) { … }
 * }</pre>
 *
 * <p>An {@code Optional} of these is empty if the request has no body; a {@code @Nullable}
 * parameter is null.
 *
 * <p>If RoadRunner has parsed a form, bytes and strings contain its tree as JSON, not the body that
 * the client sent. Set {@code http.raw_body} in the configuration of the server to get all bodies
 * unchanged.
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
