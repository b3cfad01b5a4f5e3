package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the adapter of a handler class is called, and its methods: {@code Routes} calls them.
 *
 * @param handler the class that it adapts
 * @param type its own name
 * @param fieldName the field of {@code Routes} that holds it
 * @param isPublic whether {@code Routes} is in another package
 * @param methodNames the name of the method for each route
 */
record Adapter(
    HandlerClass handler,
    ClassName type,
    String fieldName,
    boolean isPublic,
    Map<RouteMethod, String> methodNames) {
  /** Methods without parameters that every object has; an adapter's method may have none either. */
  private static final List<String> METHODS_OF_OBJECT =
      List.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  /**
   * Routes and parameters in one class. A class file has room for 65,535 constants, of which each
   * takes about ten.
   */
  private static final int MOST_MEMBERS = 3_000;

  /** The adapters of a class: one, unless it has thousands of routes. */
  static List<Adapter> allOf(
      HandlerClass handler, String fieldName, NameAllocator fields, String routesPackage) {
    List<Adapter> adapters = new ArrayList<>();
    List<RouteMethod> some = new ArrayList<>();
    int members = 0;
    for (RouteMethod route : handler.routes()) {
      int more = 1 + route.leaves().size();
      if (!some.isEmpty() && members + more > MOST_MEMBERS) {
        adapters.add(of(handler, some, adapters.size(), fieldName, fields, routesPackage));
        some = new ArrayList<>();
        members = 0;
      }
      some.add(route);
      members += more;
    }
    if (!some.isEmpty()) {
      adapters.add(of(handler, some, adapters.size(), fieldName, fields, routesPackage));
    }
    return List.copyOf(adapters);
  }

  private static Adapter of(
      HandlerClass handler,
      List<RouteMethod> routes,
      int index,
      String fieldName,
      NameAllocator fields,
      String routesPackage) {
    String number = index == 0 ? "" : String.valueOf(index + 1);
    boolean isWhole = routes.size() == handler.routes().size();
    return of(
        isWhole ? handler : handler.withRoutes(List.copyOf(routes)),
        handler.adapterName() + number,
        index == 0 ? fieldName : fields.newName(fieldName + number),
        routesPackage);
  }

  private static Adapter of(
      HandlerClass handler, String name, String fieldName, String routesPackage) {
    Set<String> taken = new HashSet<>(METHODS_OF_OBJECT);
    Map<RouteMethod, String> methodNames = new LinkedHashMap<>();
    for (RouteMethod route : handler.routes()) {
      methodNames.put(route, name(route.name(), taken));
    }
    return new Adapter(
        handler,
        ClassName.get(handler.packageName(), name),
        fieldName,
        !handler.packageName().equals(routesPackage),
        methodNames);
  }

  /** A method with several routes, and overloaded ones, are counted: {@code list, list2}. */
  private static String name(String wanted, Set<String> taken) {
    String name = METHODS_OF_OBJECT.contains(wanted) ? wanted + "_" : wanted;
    for (int number = 2; !taken.add(name); number++) {
      name = wanted + number;
    }
    return name;
  }

  /** Whether it has to be given what reads and writes objects. */
  boolean needsCodecs() {
    return handler.routes().stream().anyMatch(RequestReaders::isNeededBy)
        || outcomes().stream().anyMatch(ResponseMakers::isNeededBy);
  }

  /** What becomes a response in it: the results of routes, then of exception handlers. */
  List<DeclaredResponse> outcomes() {
    return Stream.concat(
            handler.routes().stream().map(RouteMethod::response),
            AroundCode.outcomes(handler.ownInterceptors()).stream())
        .toList();
  }

  /** Whether it has to be given what checks values. */
  boolean needsValidation() {
    return handler.routes().stream().anyMatch(RuleFields::isNeededBy);
  }

  /** Whether something goes around its routes. */
  boolean isFiltered() {
    return !handler.ownInterceptors().isEmpty();
  }

  /**
   * Whether {@code Routes} has looked at the media types before it calls the route: another method
   * of the class answers the same requests, so that these decide. Methods of other classes don't
   * count here, for an adapter is made of its own class alone; nor does a method that declares
   * none.
   */
  boolean isChosenByMediaTypes(RouteMethod route) {
    if (route.response().consumes().isEmpty() && route.response().produces().isEmpty()) {
      return false;
    }
    return route.httpMethods().stream()
        .allMatch(
            httpMethod ->
                handler.routes().stream()
                    .filter(other -> !other.equals(route))
                    .filter(other -> other.httpMethods().contains(httpMethod))
                    .anyMatch(other -> other.template().shape().equals(route.template().shape())));
  }

  /** What its method for a route takes. */
  List<Argument> arguments(RouteMethod route) {
    List<Argument> needed = Argument.of(route);
    return Arrays.stream(Argument.values())
        .filter(
            argument -> needed.contains(argument) || (isFiltered() && argument == Argument.REQUEST))
        .toList();
  }

  ClassName handlerType() {
    return ClassName.get(handler.type());
  }

  String methodName(RouteMethod route) {
    return Objects.requireNonNull(methodNames.get(route));
  }
}
