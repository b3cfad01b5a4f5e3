package dev.rrjava.processor.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Everything that is known when routes are to be written.
 *
 * @param handlers the handler classes by qualified name
 * @param converters the methods that say how text becomes a type
 * @param namedConverters the classes that are named for such methods
 * @param routesOption the wanted name of the class of routes, if the build has one
 * @param sources every class that is being compiled, by qualified name
 * @param isComplete false while a class that a handler mentions does not exist (yet)
 * @param isLate whether the routes of this compilation were already written
 */
public record Application(
    List<HandlerClass> handlers,
    List<Converter> converters,
    List<NamedConverters> namedConverters,
    Optional<RoutesOption> routesOption,
    Map<String, TypeElement> sources,
    boolean isComplete,
    boolean isLate) {
  private static final String ROUTES = "Routes";

  /**
   * The classes that have routes; the others only have annotations in wrong places.
   *
   * @return the handlers of the generated routes, by qualified name
   */
  public List<HandlerClass> routed() {
    return handlers.stream()
        .filter(handler -> !handler.routes().isEmpty() && !handler.isAbstract())
        .toList();
  }

  /**
   * The classes of which the generated routes take an object.
   *
   * @return those that have routes, and those that go around all of them, by qualified name
   */
  public List<HandlerClass> routesArguments() {
    return handlers.stream()
        .filter(handler -> !handler.isAbstract())
        .filter(handler -> !handler.routes().isEmpty() || !handler.globalInterceptors().isEmpty())
        .toList();
  }

  /**
   * The class of routes: as the build wants it, else {@code Routes} in the package that all
   * handlers are in or below.
   *
   * @return its name; empty when the build's is none, or the handlers have no package in common
   */
  public Optional<ClassId> routesClass() {
    if (routesOption.isPresent()) {
      return routesOption.map(RoutesOption::name).filter(SourceVersion::isName).map(ClassId::parse);
    }
    List<String> packages = routed().stream().map(HandlerClass::packageName).distinct().toList();
    return packages.stream()
        .reduce(Application::commonPackage)
        .filter(common -> !common.isEmpty() || packages.contains(""))
        .map(common -> new ClassId(common, ROUTES));
  }

  /**
   * Where a filter or an exception handler is called.
   *
   * @param handler its class
   * @param interceptor the method
   * @return the package of the class of routes if it goes around all, else that of its class
   */
  public String callingPackage(HandlerClass handler, Interceptor interceptor) {
    return interceptor.scope().isAll()
        ? routesClass().map(ClassId::packageName).orElse(handler.packageName())
        : handler.packageName();
  }

  private static String commonPackage(String left, String right) {
    String[] a = left.split("\\.");
    String[] b = right.split("\\.");
    int differs = Arrays.mismatch(a, b);
    return differs < 0 ? left : String.join(".", Arrays.copyOf(a, differs));
  }
}
