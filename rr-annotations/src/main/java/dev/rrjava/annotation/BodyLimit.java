package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Limits the length of request bodies. The response to a longer body is 413 Content Too Large (RFC
 * 9110 section 15.5.14); the body is not parsed, and the method is not called.
 *
 * <pre>{@code
 * @Post("/notes")
 * @BodyLimit(16 * 1024)
 * void add(@Body String note) { … }
 * }</pre>
 *
 * <p>On a class, the limit applies to each method that takes a body and has no limit of its own.
 * The length of a form is its {@code Content-Length}; if that is missing, it is the length of what
 * RoadRunner made of the form: the fields as JSON, and the sizes of the files.
 *
 * <p>The limit of an encoded body ({@code Content-Encoding: gzip} or {@code deflate}) applies to
 * the decoded body, and no more than the limit is decoded. Without this annotation, {@code
 * HttpWorker.decodedBodyLimit} applies.
 *
 * <p>The limit is checked when the body has arrived. The limit of bodies that RoadRunner accepts
 * for any path is its {@code http.max_request_size}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface BodyLimit {

  /**
   * Returns the limit.
   *
   * @return the number of bytes, at least 1
   */
  long value();
}
