package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls a method before or after the routes of its class, or of the compilation.
 *
 * <pre>{@code
 * @Filter
 * void check(Request request) { … }                      // before; an exception ends the request
 *
 * @Filter(order = 10)
 * Request session(Request request) { … }                 // before; replaces the request
 *
 * @Filter(order = 20)
 * Optional<Response> cached(Request request) { … }       // before; a value is the response
 *
 * @Filter
 * Response stamp(Request request, Response response) { … } // after, because it takes the response
 * }</pre>
 *
 * <p>Filters apply to routes, not to responses of the router itself (404, 405, OPTIONS). Filters
 * for all routes are called outside of those of a class. The routes of a class that inherits from
 * an interface or abstract class with filters have these filters as well.
 *
 * <p>A filter after the route takes the response of the route, of a filter before it, or of an
 * {@link ExceptionHandler} of the same class or of the compilation. If it throws an exception, the
 * response that it was given is closed. If it replaces the response, it must close the old body
 * itself.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Filter {

  /**
   * Returns the order among the filters of the same routes. A filter with a lower number is further
   * outside: it is called earlier before the route, and later after the route.
   *
   * @return a number that no other filter of these routes has
   */
  int order() default 0;

  /**
   * Returns whether the filter applies to all routes of the compilation. Its class must then have
   * no routes; {@code Routes.of} takes an object of it.
   *
   * @return false if it applies to the routes of its class
   */
  boolean forAll() default false;
}
