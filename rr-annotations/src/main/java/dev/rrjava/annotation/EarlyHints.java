package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sends {@code 103 Early Hints} (RFC 8297) before the method is called, so that a browser fetches
 * what the page needs while the page is being created.
 *
 * <pre>{@code
 * @Route("GET /page")
 * @EarlyHints("</app.css>; rel=preload; as=style")
 * Response page(Request request) { … }
 * }</pre>
 *
 * <p>The links are checked and encoded at compile time.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface EarlyHints {

  /**
   * Returns the links, each a value of the {@code Link} header (RFC 8288).
   *
   * @return at least one link, for example {@code "</app.css>; rel=preload; as=style"}
   */
  String[] value();

  /**
   * Returns when the 103 is sent.
   *
   * @return the policy of this route
   */
  Policy policy() default Policy.AUTO;

  /**
   * Determines when a 103 is sent. RoadRunner 3.0 and later deliver the final status that follows.
   * Earlier versions, up to 2025.1, always deliver 200 over HTTP/1, whatever the final status is.
   */
  enum Policy {
    /**
     * Uses the policy of the worker. If that is also {@code AUTO}, a 103 is sent if the server
     * delivers the final status; otherwise the links are sent with the final response.
     */
    AUTO,

    /**
     * Sends a 103 on every server. Use it for methods that always respond with 200: if such a
     * method fails on a server that would deliver the error as 200, the response is cut off.
     */
    ALWAYS,

    /** Sends no 103; the links are sent with the final response. */
    NEVER
  }
}
