package dev.rrjava.processor.model;

import dev.rrjava.processor.model.DeclaredResponse.DeclaredMediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A handler class, or another class with annotations of handlers.
 *
 * @param type its declaration
 * @param packageName its package; empty for the unnamed one
 * @param prefixes the prefixes of its paths; more than one is an error
 * @param isInherited whether classes in this compilation inherit its routes, which are read there
 * @param bodyLimit the limit of bodies that the class declares
 * @param produces the media types of responses that it declares for its methods
 * @param consumes the media types of bodies that it declares for its methods
 * @param routes its routes in the order of the source, inherited ones last
 * @param interceptors its filters and exception handlers; if it has routes, also inherited ones
 * @param misplaced annotations that have no effect
 */
public record HandlerClass(
    TypeElement type,
    String packageName,
    List<Prefix> prefixes,
    boolean isInherited,
    Optional<RouteMethod.BodyLimit> bodyLimit,
    List<DeclaredMediaType> produces,
    List<DeclaredMediaType> consumes,
    List<RouteMethod> routes,
    List<Interceptor> interceptors,
    List<MisplacedAnnotation> misplaced)
    implements DeclaredClass {
  /**
   * An annotation that has no effect where it is.
   *
   * @param location the annotation
   * @param kind the purpose and position of the annotation
   * @param annotation its simple name
   */
  public record MisplacedAnnotation(Location location, Kind kind, String annotation) {

    /** The purpose of an annotation, and where it is. */
    public enum Kind {
      /** The source of a parameter, without a route. */
      SOURCE,
      /** The source of a parameter, on a routed method. */
      SOURCE_OF_METHOD,
      /** The source of a parameter, on a field of a handler. */
      SOURCE_OF_FIELD,
      /** The response, on a method without a route. */
      RESPONSE,
      /** Early hints. */
      HINTS
    }
  }

  /**
   * The path with which all routes of a class start.
   *
   * @param location the value of the annotation
   * @param template the value as a template
   */
  public record Prefix(Location location, Template template) {}

  /**
   * Returns the path with which all its routes start.
   *
   * @return the prefix, if it has one
   */
  public Optional<Prefix> prefix() {
    return prefixes.stream().findFirst();
  }

  /**
   * Returns this class with some of its routes.
   *
   * @param some the routes, in order
   * @return a class for an adapter of its own
   */
  public HandlerClass withRoutes(List<RouteMethod> some) {
    return new HandlerClass(
        type,
        packageName,
        prefixes,
        isInherited,
        bodyLimit,
        produces,
        consumes,
        some,
        interceptors,
        misplaced);
  }

  /**
   * Returns whether classes of other compilations can inherit its routes.
   *
   * @return true for public abstract types without subclasses in this compilation
   */
  public boolean isContract() {
    return isAbstract() && isPublic() && !isInherited;
  }

  /**
   * Returns what applies to the routes of this class only.
   *
   * @return filters and exception handlers
   */
  public List<Interceptor> ownInterceptors() {
    List<Interceptor> own = new ArrayList<>();
    for (Interceptor method : interceptors) {
      if (!method.scope().isAll()) {
        own.add(method);
      }
    }
    return own;
  }

  /**
   * Returns what applies to all routes of the compilation.
   *
   * @return filters and exception handlers; none if the class can't have any
   */
  public List<Interceptor> globalInterceptors() {
    return isAbstract() || !routes.isEmpty()
        ? List.of()
        : interceptors.stream().filter(method -> method.scope().isAll()).toList();
  }

  /**
   * Returns the simple name of the adapter, which is in the same package.
   *
   * @return for example {@code Outer_Tasks_Adapter}
   */
  public String adapterName() {
    return name().replace('.', '_') + "_Adapter";
  }
}
