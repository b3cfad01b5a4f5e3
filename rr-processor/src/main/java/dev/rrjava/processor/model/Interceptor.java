package dev.rrjava.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A filter or an exception handler.
 *
 * @param element its declaration
 * @param location its annotation
 * @param kind when it is called
 * @param order the order among the filters of the same routes
 * @param scope the routes that it applies to
 * @param parameters in order
 * @param effect the effect of its result
 * @param returnType the type that it returns
 * @param response the response that is created from its result
 * @param thrownTypes the exceptions that it declares
 * @param other another annotation for which it would be called, if there is one
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
    /** When an exception is thrown. */
    EXCEPTION
  }

  /** The role of a parameter. */
  public enum Role {
    /** The request. */
    REQUEST,
    /** The response so far. */
    RESPONSE,
    /** The exception. */
    THROWN,
    /** Unsupported. */
    NONE
  }

  /** The effect of a result. */
  public enum Effect {
    /** {@code void}: none. */
    NOTHING,
    /** {@code Request}: replaces the request. */
    REQUEST,
    /** {@code Response}: is the response, or replaces it. */
    RESPONSE,
    /**
     * {@code Optional<Response>}: if it has a value, is the response instead of that of the route.
     */
    OPTIONAL_RESPONSE,
    /** {@code Problem}: is converted to the response. */
    PROBLEM,
    /** Any other type that a route can return: is converted to the response. */
    RESULT,
    /** Anything else. */
    UNSUPPORTED
  }

  /**
   * An order.
   *
   * @param location the value in the source, or the annotation
   * @param number the order; filters with lower numbers are further outside
   */
  public record Order(Location location, int number) {}

  /**
   * A scope.
   *
   * @param location the value in the source, or the annotation
   * @param isAll whether it is all routes of the compilation, not those of the class
   */
  public record Scope(Location location, boolean isAll) {}

  /**
   * A parameter.
   *
   * @param element its declaration
   * @param role its role
   * @param type its type
   * @param depth the number of its superclasses, if it is an exception
   */
  public record Parameter(VariableElement element, Role role, TypeMirror type, int depth) {}

  /**
   * Returns the name in the source.
   *
   * @return the method's name
   */
  public String name() {
    return element.getSimpleName().toString();
  }

  /**
   * Returns whether it handles exceptions.
   *
   * @return false for filters
   */
  public boolean isExceptionHandler() {
    return kind == Kind.EXCEPTION;
  }

  /**
   * Returns the parameter for the exception.
   *
   * @return the first one that takes an exception
   */
  public Optional<Parameter> thrown() {
    return parameters.stream().filter(parameter -> parameter.role() == Role.THROWN).findFirst();
  }
}
