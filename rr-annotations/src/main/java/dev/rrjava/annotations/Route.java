package dev.rrjava.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method answer requests, or gives all routes of a class a common prefix.
 *
 * <p>On a method the value is one or more methods (RFC 9110 section 9), a blank, and a path
 * template:
 *
 * <pre>{@code
 * @Route("GET /users/{id}")
 * String show(long id) { … }
 *
 * @Route("PUT|PATCH /users/{id}")
 * void change(long id, Request request) { … }
 * }</pre>
 *
 * <p>On a class it is a path template alone, put before the template of each of its methods. A
 * method's template may then be empty or {@code /}, which both mean the prefix itself:
 *
 * <pre>{@code
 * @Route("/users")
 * final class Users {
 *   @Route("GET /{id}")
 *   …
 * }
 * }</pre>
 *
 * <p>A template starts with {@code /}. Each of its segments is either literal text or one variable
 * in braces. A variable matches one non-empty segment of the request's path and reaches the method,
 * percent-decoded, as the parameter of its name. Where several templates match a path, a literal
 * segment wins over a variable, from left to right, whatever the order of the source.
 *
 * <p>{@code GET} answers {@code HEAD} as well unless another method is declared for it, and {@code
 * OPTIONS} is answered with {@code Allow} unless a method is declared for it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Route {

  /**
   * The route: {@code "METHOD[|METHOD…] /template"} on a method, {@code "/template"} on a class.
   *
   * @return the route as written
   */
  String value();
}
