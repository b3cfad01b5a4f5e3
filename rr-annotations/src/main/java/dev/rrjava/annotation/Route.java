package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
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
 * <p>A template starts with {@code /}. Each of its segments is one of these:
 *
 * <table>
 *   <caption>Segments, the most specific first</caption>
 *   <tr><th>written</th><th>matches</th></tr>
 *   <tr><td>{@code users}</td><td>the same text, decoded; a character that would be the syntax of
 *     another router is written percent-encoded ({@code %3Aid})</td></tr>
 *   <tr><td><code>{id}.json</code>, <code>{from}-{to}</code></td><td>one segment with that text in
 *     it, decoded; each variable takes one character at least, and of several ways to match the one
 *     in which the first variable is the longest. A variable may have a regular expression</td></tr>
 *   <tr><td>{@code {id:[0-9]+}}</td><td>one segment that is, decoded and as a whole, of the form of
 *     the regular expression ({@link java.util.regex.Pattern}; a dot is any character)</td></tr>
 *   <tr><td>{@code {id}}</td><td>one segment that is not empty</td></tr>
 *   <tr><td>{@code {rest...}}</td><td>all that is left of the path, any number of segments, an empty
 *     one among them; only at the end</td></tr>
 * </table>
 *
 * <p>A variable reaches the method, percent-decoded, as the parameter of its name. Where several
 * templates match a path, the more specific segment wins, from left to right, whatever the order of
 * the source. Of two segments with text beside variables the one that matches less goes before. Of
 * two regular expressions in one place the longer one is tried first, and of two that are equally
 * long the one that comes first in the order of their characters.
 *
 * <p>A method has any number of routes:
 *
 * <pre>{@code
 * @Route("GET /tasks")
 * @Route("QUERY /tasks/search")
 * String list() { … }
 * }</pre>
 *
 * <p>A concrete class takes over the routes of its interfaces and of its abstract superclasses,
 * unless it overrides the method with a route of its own.
 *
 * <p>{@code ANY} in place of a method stands for every method, registered or not, {@code HEAD} and
 * {@code OPTIONS} among them. Of several methods for one template the one that names the HTTP
 * method goes before; {@code GET} keeps its {@code HEAD}. There is no 405 for such a path.
 *
 * <pre>{@code
 * @Route("ANY /proxy/{rest...}")
 * Response forward(String rest, Request request) { … }
 * }</pre>
 *
 * <p>{@code GET} answers {@code HEAD} as well unless another method is declared for it, and {@code
 * OPTIONS} is answered with {@code Allow} unless a method is declared for it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Route.All.class)
public @interface Route {

  /**
   * The route: {@code "METHOD[|METHOD…] /template"} on a method, {@code "/template"} on a class.
   *
   * @return the route as written
   */
  String value();

  /** Several routes of one method; the compiler puts it there. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface All {

    /**
     * The routes.
     *
     * @return each {@code @Route} of the method
     */
    Route[] value();
  }
}
