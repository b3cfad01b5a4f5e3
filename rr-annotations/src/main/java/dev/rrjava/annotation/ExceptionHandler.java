package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that makes a response of an exception: of its parameter's type, thrown by a route of its
 * class or of the compilation, or by a {@link Filter} before it. Of several the one for the most
 * specific type is called; those of a class go before those for all routes.
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
 * Status}, anything else that a route can return.
 *
 * <p>An exception that only stands for another is answered as that one: a {@code
 * CompletionException}, {@code ExecutionException}, {@code InvocationTargetException}, {@code
 * UndeclaredThrowableException} or {@code UncheckedIOException}, unless a method of the class is
 * for such an exception itself. The causes of other exceptions don't count.
 *
 * <p>What the router throws while it takes parameters, an {@code HttpException} of status 400 for
 * example, is among what it is called for. An exception that no method is for has its own status,
 * or 500. What a method is called for is logged where its response has a status of 500 or more, and
 * what a streamed body throws comes too late for it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ExceptionHandler {

  /**
   * Whether it is for all routes of the compilation. It then is in a class without routes, of which
   * {@code Routes.of} takes an object.
   *
   * @return false for the routes of its class
   */
  boolean forAll() default false;
}
