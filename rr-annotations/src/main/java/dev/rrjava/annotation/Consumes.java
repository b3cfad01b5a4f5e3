package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The media types of bodies that a method understands (RFC 9110 section 8.3). A request with any
 * other is answered with 415, and the method is not called.
 *
 * <pre>{@code
 * @Route("POST /tasks")
 * @Consumes("text/csv")
 * void upload(Request request) { … }
 * }</pre>
 *
 * <p>Of several methods for a path the one is called that names the body most exactly: a media type
 * with parameters goes before one without, that before <code>application/*+json</code>, that before
 * <code>application/*</code>, and that before a method that says nothing.
 *
 * <p>On a class, or on an interface or abstract class that a handler inherits routes from, it is
 * for each of its methods that takes a body and says nothing itself. Where that body is a form, it
 * is one of these media types, or the annotation of the class is not for the method.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Consumes {

  /**
   * Media types, or ranges of them: <code>text/*</code>, <code>application/*+json</code>.
   *
   * @return at least one
   */
  String[] value();
}
