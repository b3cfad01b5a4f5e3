package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the media types of the bodies that a method accepts (RFC 9110 section 8.3). The response
 * to any other media type is 415, and the method is not called.
 *
 * <pre>{@code
 * @Route("POST /tasks")
 * @Consumes("text/csv")
 * void upload(Request request) { … }
 * }</pre>
 *
 * <p>If several methods handle a path, the most specific media type takes precedence: one with
 * parameters over one without, that over <code>application/*+json</code>, that over <code>
 * application/*</code>, and that over a method without this annotation.
 *
 * <p>On a class, or on an interface or abstract class from which a handler inherits routes, the
 * annotation applies to each method that takes a body and has no such annotation. It does not apply
 * to methods that take a form, unless it includes the media type of a form.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Consumes {

  /**
   * Returns the media types, or ranges such as <code>text/*</code> and <code>application/*+json
   * </code>.
   *
   * @return at least one
   */
  String[] value();
}
