package dev.rrjava.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param hasRuntime whether generated code can refer to {@code rr-runtime}
 */
public record Application(
    List<HandlerClass> handlers,
    List<Converter> converters,
    List<ConverterClass> namedConverters,
    Optional<EntryClass.Option> routesOption,
    Map<String, TypeElement> sources,
    boolean isComplete,
    boolean isLate,
    boolean hasRuntime)
    implements CollectedHandlers {
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

  @Override
  public List<HandlerClass> classes() {
    return handlers;
  }

  @Override
  public EntryClass entryClass() {
    List<HandlerClass> routed = routed();
    List<EntryClass.Generated> generated = new ArrayList<>();
    for (HandlerClass handler : routed) {
      ClassId adapter = new ClassId(handler.packageName(), handler.adapterName());
      generated.add(new EntryClass.Generated("adapter", adapter, handler));
    }
    return new EntryClass(
        ROUTES, "rr.routes", routesOption, routed, routesArguments(), generated, sources, isLate);
  }

  /**
   * Returns the name of the class of routes.
   *
   * @return the name; empty if the option is not a name, or there is no common package
   */
  public Optional<ClassId> routesClass() {
    return entryClass().id();
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
}
