package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that is called before or after the routes of its class, or of the compilation.
 *
 * <pre>{@code
 * @Filter
 * void check(Request request) { … }                      // before; an exception ends the request
 *
 * @Filter(order = 10)
 * Request session(Request request) { … }                 // before; its request goes on
 *
 * @Filter(order = 20)
 * Optional<Response> cached(Request request) { … }       // before; what is there is the response
 *
 * @Filter
 * Response stamp(Request request, Response response) { … } // after, since it takes the response
 * }</pre>
 *
 * <p>Filters go around routes, so that the router's own answers (404, 405, OPTIONS) have none. The
 * filters for all routes are outside of those of a class. Routes of a class that inherits from an
 * interface or an abstract class with filters have these, too.
 *
 * <p>A filter that comes after sees what the route returns, what a filter before it answers, and
 * what an {@link ExceptionHandler} of the same class or of the compilation makes of an exception.
 * If it throws, the response that it was given is closed; one that it replaces by another body is
 * its own affair.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Filter {

  /**
   * Where it is among the filters of the same routes. A filter with a lower number is further
   * outside: before the route it goes earlier, after the route later.
   *
   * @return any number that no filter beside it has
   */
  int order() default 0;

  /**
   * Whether it goes around all routes of the compilation. It then is in a class without routes, of
   * which {@code Routes.of} takes an object.
   *
   * @return false for the routes of its class
   */
  boolean forAll() default false;
}
