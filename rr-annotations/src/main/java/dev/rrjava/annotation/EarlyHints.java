package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sends {@code 103 Early Hints} (RFC 8297) before the method is called, so that a browser fetches
 * what the page will need while the page is still being made.
 *
 * <pre>{@code
 * @Route("GET /page")
 * @EarlyHints("</app.css>; rel=preload; as=style")
 * Response page(Request request) { … }
 * }</pre>
 *
 * <p>The values are checked and encoded when the class is compiled.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface EarlyHints {

  /**
   * The values of the {@code Link} header (RFC 8288), one link each.
   *
   * @return at least one link, for example {@code "</app.css>; rel=preload; as=style"}
   */
  String[] value();

  /**
   * When the 103 is sent.
   *
   * @return the policy of this route
   */
  Policy policy() default Policy.AUTO;

  /**
   * When a 103 is sent. RoadRunner 3.0 and later deliver the final status that follows. Earlier
   * versions, up to 2025.1, deliver 200 over HTTP/1, whatever the final status was.
   */
  enum Policy {
    /**
     * As the worker's own policy says. Where that is {@code AUTO} too, the 103 is sent by servers
     * on which the final status survives it; on the others the links go out with the final
     * response.
     */
    AUTO,

    /**
     * The 103 is sent by every server. For pages that answer nothing but 200: when such a method
     * fails all the same on a server that would turn the failure into a 200, the response is cut.
     */
    ALWAYS,

    /** No 103 is sent; the links go out with the final response. */
    NEVER
  }
}
