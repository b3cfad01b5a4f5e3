package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The most bytes that the body of a request may have. A longer one is answered with 413 Content Too
 * Large (RFC 9110 section 15.5.14), before anything is made of it, and the method is not called.
 *
 * <pre>{@code
 * @Post("/notes")
 * @BodyLimit(16 * 1024)
 * void add(@Body String note) { … }
 * }</pre>
 *
 * <p>On a class it is for each of its methods that takes a body and has no limit of its own. A form
 * is measured as it was sent, by {@code Content-Length}; without that, by what RoadRunner made of
 * it: the fields as JSON, and the sizes of the files.
 *
 * <p>An encoded body ({@code Content-Encoding: gzip} or {@code deflate}) is measured decoded, and
 * no more of it is decoded than the limit allows. Without this annotation, {@code
 * HttpWorker.decodedBodyLimit} limits it.
 *
 * <p>The body has arrived by then. What RoadRunner takes at all, for any path, is its {@code
 * http.max_request_size}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface BodyLimit {

  /**
   * The limit.
   *
   * @return bytes, at least 1
   */
  long value();
}
