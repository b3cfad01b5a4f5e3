package dev.rrjava.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A method that goes around routes: a filter or an exception handler.
 *
 * @param element its declaration
 * @param location its annotation
 * @param kind when it is called
 * @param order where it is among the filters of the same routes
 * @param scope whose routes it goes around
 * @param parameters in order
 * @param effect what its result means
 * @param returnType the type that it returns
 * @param response what it declares of a response that is made of its result
 * @param thrownTypes what it says that it throws
 * @param other another annotation that asks for it to be called, if there is one
 */
public record Interceptor(
    ExecutableElement element,
    Location location,
    Kind kind,
    Order order,
    Scope scope,
    List<Parameter> parameters,
    Effect effect,
    TypeMirror returnType,
    DeclaredResponse response,
    List<TypeMirror> thrownTypes,
    Optional<String> other) {

  /** When a method is called. */
  public enum Kind {
    /** Before the route. */
    BEFORE,
    /** After the route. */
    AFTER,
    /** When there is an exception. */
    EXCEPTION
  }

  /** What a parameter takes. */
  public enum Role {
    /** The request. */
    REQUEST,
    /** The response so far. */
    RESPONSE,
    /** What was thrown. */
    THROWN,
    /** Nothing that there is. */
    NONE
  }

  /** What a result means. */
  public enum Effect {
    /** {@code void}: nothing. */
    NOTHING,
    /** {@code Request}: goes on in place of the other. */
    REQUEST,
    /** {@code Response}: goes on in place of the other, if there is one. */
    RESPONSE,
    /** {@code Optional<Response>}: ends the way to the route if it is there. */
    OPTIONAL_RESPONSE,
    /** {@code Problem}: becomes the response. */
    PROBLEM,
    /** Anything else that becomes a response as the result of a route does. */
    RESULT,
    /** Anything else. */
    UNSUPPORTED
  }

  /**
   * An order.
   *
   * @param location where it is written, or the annotation
   * @param number lower ones are further outside
   */
  public record Order(Location location, int number) {}

  /**
   * A scope.
   *
   * @param location where it is written, or the annotation
   * @param isAll whether it is the compilation, not the class
   */
  public record Scope(Location location, boolean isAll) {}

  /**
   * A parameter.
   *
   * @param element its declaration
   * @param role what it takes
   * @param type its type
   * @param depth the number of classes above it, where it is an exception
   */
  public record Parameter(VariableElement element, Role role, TypeMirror type, int depth) {}

  /**
   * The name in the source.
   *
   * @return the method's name
   */
  public String name() {
    return element.getSimpleName().toString();
  }

  /**
   * Whether it is for exceptions.
   *
   * @return false for filters
   */
  public boolean isExceptionHandler() {
    return kind == Kind.EXCEPTION;
  }

  /**
   * What it says it is called for.
   *
   * @return the first parameter that takes what was thrown
   */
  public Optional<Parameter> thrown() {
    return parameters.stream().filter(parameter -> parameter.role() == Role.THROWN).findFirst();
  }
}
