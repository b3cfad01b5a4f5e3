package dev.rrjava.processor.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * The handler classes of a compilation, and what they refer to.
 *
 * @param handlers the handler classes by qualified name
 * @param converters the methods that convert strings
 * @param namedConverters the classes that are named for such methods
 * @param routesOption the compiler option with the name of the class of routes, if it is set
 * @param sources all classes that are being compiled, by qualified name
 * @param isComplete false if a class that a handler refers to does not exist (yet)
 * @param isLate whether the routes of this compilation were already written
 */
public record Application(
    List<HandlerClass> handlers,
    List<Converter> converters,
    List<ConverterClass> namedConverters,
    Optional<RoutesOption> routesOption,
    Map<String, TypeElement> sources,
    boolean isComplete,
    boolean isLate) {
  /**
   * The compiler option with the name of the class of routes, and what has that name already.
   *
   * @param name the value of the option, which may not be a name
   * @param outerClass the class that it would be nested in
   * @param otherModule the module that has its package, if that is not the handlers'
   */
  public record RoutesOption(
      String name, Optional<String> outerClass, Optional<String> otherModule) {}

  /**
   * A method that converts strings to its return type.
   *
   * @param method the method
   * @param location its declaration, or for a class file where its class is named
   */
  public record Converter(ExecutableElement method, Location location) {}

  /**
   * A class that {@code @Converters} names.
   *
   * @param location where it is named
   * @param type the class
   * @param methods its methods with {@code @Converter}
   */
  public record ConverterClass(
      Location location, TypeMirror type, List<ExecutableElement> methods) {}

  private static final String ROUTES = "Routes";

  /**
   * Returns the concrete classes that have routes.
   *
   * @return the handlers of the generated routes, by qualified name
   */
  public List<HandlerClass> routed() {
    List<HandlerClass> routed = new ArrayList<>();
    for (HandlerClass handler : handlers) {
      if (!handler.routes().isEmpty() && !handler.isAbstract()) {
        routed.add(handler);
      }
    }
    return routed;
  }

  /**
   * Returns the classes of which {@code Routes.of} takes an object.
   *
   * @return those with routes, and those with filters or exception handlers for all routes, by
   *     qualified name
   */
  public List<HandlerClass> routesArguments() {
    List<HandlerClass> arguments = new ArrayList<>();
    for (HandlerClass handler : handlers) {
      boolean isNeeded = !handler.routes().isEmpty() || !handler.globalInterceptors().isEmpty();
      if (isNeeded && !handler.isAbstract()) {
        arguments.add(handler);
      }
    }
    return arguments;
  }

  /**
   * Returns the name of the class of routes: the value of the option, else {@code Routes} in the
   * closest common package of all handlers.
   *
   * @return the name; empty if the option is not a name, or there is no common package
   */
  public Optional<ClassId> routesClass() {
    if (routesOption.isPresent()) {
      return routesOption.map(RoutesOption::name).filter(SourceVersion::isName).map(ClassId::parse);
    }
    Set<String> packages = new LinkedHashSet<>();
    for (HandlerClass handler : routed()) {
      packages.add(handler.packageName());
    }
    String common = null;
    for (String name : packages) {
      common = common == null ? name : commonPackage(common, name);
    }
    return common == null || (common.isEmpty() && !packages.contains(""))
        ? Optional.empty()
        : Optional.of(new ClassId(common, ROUTES));
  }

  /**
   * Returns the package from which a filter or exception handler is called.
   *
   * @param handler its class
   * @param interceptor the method
   * @return the package of {@code Routes} if it applies to all routes, else that of its class
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
