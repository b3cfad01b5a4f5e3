package dev.rrjava.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * A class with routed methods, or with annotations that ask for some.
 *
 * @param type its declaration
 * @param packageName its package; empty for the unnamed one
 * @param prefixes what it puts before the templates of its methods; more than one is an error
 * @param isInherited whether its routes are those of classes that inherit them, and are read there
 * @param bodyLimit how long the bodies of requests to it may be, where the class says so
 * @param produces the media types that it declares for its methods
 * @param consumes the media types of bodies that it declares for its methods
 * @param routes its routes in the order of the source, those that it takes over last
 * @param interceptors its filters and exception handlers; with routes also those that it takes over
 * @param misplaced annotations in it that belong to a routed method and are elsewhere
 * @param isDeprecated whether it, or anything in the signatures of its routes, is deprecated
 */
public record HandlerClass(
    TypeElement type,
    String packageName,
    List<Prefix> prefixes,
    boolean isInherited,
    Optional<BodyLimit> bodyLimit,
    List<DeclaredResponse.Text> produces,
    List<DeclaredResponse.Text> consumes,
    List<RouteMethod> routes,
    List<Interceptor> interceptors,
    List<MisplacedAnnotation> misplaced,
    boolean isDeprecated) {

  /**
   * What it puts before the templates of its methods.
   *
   * @return the prefix, if it has one
   */
  public Optional<Prefix> prefix() {
    return prefixes.stream().findFirst();
  }

  /**
   * The same with some of its routes.
   *
   * @param some of its routes, in order
   * @return what an adapter of its own is for
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
        misplaced,
        isDeprecated);
  }

  /**
   * Whether there are no objects of this class, only of those that inherit from it.
   *
   * @return true for interfaces and abstract classes
   */
  public boolean isAbstract() {
    return !type.getKind().isClass() || type.getModifiers().contains(Modifier.ABSTRACT);
  }

  /**
   * Whether its routes are for classes of other compilations to take over.
   *
   * @return true for public interfaces and abstract classes without heirs in this compilation
   */
  public boolean isContract() {
    return isAbstract() && isPublic() && !isInherited;
  }

  /**
   * What goes around the routes of this class alone.
   *
   * @return filters and exception handlers
   */
  public List<Interceptor> ownInterceptors() {
    return interceptors.stream().filter(method -> !method.scope().isAll()).toList();
  }

  /**
   * What goes around all routes of the compilation.
   *
   * @return filters and exception handlers; none of a class that can't have any
   */
  public List<Interceptor> globalInterceptors() {
    return isAbstract() || !routes.isEmpty()
        ? List.of()
        : interceptors.stream().filter(method -> method.scope().isAll()).toList();
  }

  /**
   * The name that no other class has.
   *
   * @return for example {@code com.acme.Outer.Tasks}
   */
  public String qualifiedName() {
    return type.getQualifiedName().toString();
  }

  /**
   * The name within its package.
   *
   * @return for example {@code Outer.Tasks}
   */
  public String name() {
    String qualified = qualifiedName();
    return packageName.isEmpty() ? qualified : qualified.substring(packageName.length() + 1);
  }

  /**
   * The name of the class that is generated for it, in the same package.
   *
   * @return for example {@code Outer_Tasks_Adapter}
   */
  public String adapterName() {
    return name().replace('.', '_') + "_Adapter";
  }

  /**
   * Whether classes of other packages can name it.
   *
   * @return true when it is public, and so are the classes that it lies in
   */
  public boolean isPublic() {
    return Stream.<Element>iterate(
            type, TypeElement.class::isInstance, Element::getEnclosingElement)
        .allMatch(element -> element.getModifiers().contains(Modifier.PUBLIC));
  }
}
