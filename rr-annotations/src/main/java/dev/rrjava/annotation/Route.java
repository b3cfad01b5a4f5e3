package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a route of a method, or the prefix of all routes of a class.
 *
 * <p>On a method, the value is one or more HTTP methods (RFC 9110 section 9), a space, and a path
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
 * <p>On a class, the value is a path template, with which the templates of all its methods start.
 * The template of a method can then be empty or {@code /}; both mean the prefix itself:
 *
 * <pre>{@code
 * @Route("/users")
 * final class Users {
 *   @Route("GET /{id}")
 *   …
 * }
 * }</pre>
 *
 * <p>A template starts with {@code /}. Each of its segments is one of the following:
 *
 * <table>
 *   <caption>Segments, the most specific first</caption>
 *   <tr><th>written</th><th>matches</th></tr>
 *   <tr><td>{@code users}</td><td>the same string, decoded; a character that would be the syntax of
 *     another router is percent-encoded ({@code %3Aid})</td></tr>
 *   <tr><td><code>{id}.json</code>, <code>{from}-{to}</code></td><td>a segment that contains this text,
 *     decoded; each variable has at least one character, and if there are several ways to match, the
 *     first variable is as long as possible. A variable can have a regular expression</td></tr>
 *   <tr><td>{@code {id:[0-9]+}}</td><td>a segment that, decoded and as a whole, matches the regular
 *     expression ({@link java.util.regex.Pattern}; a dot matches any character)</td></tr>
 *   <tr><td>{@code {id}}</td><td>a segment that is not empty</td></tr>
 *   <tr><td>{@code {rest...}}</td><td>the rest of the path: any number of segments, which may be empty;
 *     only at the end</td></tr>
 * </table>
 *
 * <p>The value of a variable is passed, percent-decoded, to the parameter of the same name. If
 * several templates match a path, the more specific segment takes precedence, from left to right;
 * the order of the source does not matter. Of two segments that combine text and variables, the one
 * that matches fewer strings takes precedence. Of two regular expressions in the same position, the
 * longer one is tried first; of two of the same length, the first in alphabetical order.
 *
 * <p>A method can have several routes:
 *
 * <pre>{@code
 * @Route("GET /tasks")
 * @Route("QUERY /tasks/search")
 * String list() { … }
 * }</pre>
 *
 * <p>A concrete class inherits the routes of its interfaces and abstract superclasses, unless it
 * overrides the method with a route of its own.
 *
 * <p>{@code ANY} matches every HTTP method, registered or not, including {@code HEAD} and {@code
 * OPTIONS}. If several methods have the same template, the one that declares the HTTP method takes
 * precedence; this includes {@code HEAD} for a {@code GET}. Such a path never responds with 405.
 *
 * <pre>{@code
 * @Route("ANY /proxy/{rest...}")
 * Response forward(String rest, Request request) { … }
 * }</pre>
 *
 * <p>A {@code GET} route also handles {@code HEAD} requests unless another method is declared for
 * them. The router responds to {@code OPTIONS} requests with {@code Allow} unless a method is
 * declared for them.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Route.All.class)
public @interface Route {

  /**
   * Returns the route: {@code "METHOD[|METHOD…] /template"} on a method, {@code "/template"} on a
   * class.
   *
   * @return the route as written
   */
  String value();

  /** Contains the repeated annotations of a method or class; added by the compiler. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface All {

    /**
     * Returns the annotations.
     *
     * @return each {@code @Route} of the method
     */
    Route[] value();
  }
}
