package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Converts an exception to a response. The method handles exceptions of its parameter's type that
 * are thrown by a route of its class or of the compilation, or by a {@link Filter} before it. If
 * several methods match, the one for the most specific type is called; methods of the class take
 * precedence over those for all routes.
 *
 * <pre>{@code
 * @ExceptionHandler
 * Problem missing(NoSuchElementException e) {
 *   return Problem.of(404, e.getMessage());
 * }
 *
 * @ExceptionHandler(forAll = true)
 * Response locked(LockedException e, Request request) { … }
 * }</pre>
 *
 * <p>It returns a {@code Response}, a {@code Problem} or a {@code ResponseEntity}; or, with {@link
 * Status}, any other type that a route can return.
 *
 * <p>Exceptions that only wrap another one are unwrapped: {@code CompletionException}, {@code
 * ExecutionException}, {@code InvocationTargetException}, {@code UndeclaredThrowableException} and
 * {@code UncheckedIOException}, unless a method of the class handles the wrapping exception itself.
 * The causes of other exceptions are ignored.
 *
 * <p>The method also handles exceptions that the router throws while it converts parameters, such
 * as an {@code HttpException} with status 400. An exception that no method handles results in its
 * own status, or in 500. A handled exception is logged if the response has a status of 500 or more.
 * Exceptions that are thrown while a body is streamed can't be handled.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ExceptionHandler {

  /**
   * Returns whether the method applies to all routes of the compilation. Its class must then have
   * no routes; {@code Routes.of} takes an object of it.
   *
   * @return false if it applies to the routes of its class
   */
  boolean forAll() default false;
}
