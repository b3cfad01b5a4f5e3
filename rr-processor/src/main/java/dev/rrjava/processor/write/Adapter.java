package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import java.util.ArrayList;
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
  /** Methods that every object has, and those of the adapter itself. */
  private static final List<String> RESERVED =
      List.of(
          "call",
          AdapterWriter.CALL_ROUTE,
          "clone",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  /**
   * Routes and parameters in one class. A class file has room for 65,535 constants, of which each
   * takes about ten.
   */
  private static final int MOST_MEMBERS = 3_000;

  /** The adapters of a class: one, unless it has thousands of routes. */
  static List<Adapter> allOf(
      HandlerClass handler, String fieldName, UniqueNames fields, String routesPackage) {
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
      UniqueNames fields,
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
    Set<String> taken = new HashSet<>(RESERVED);
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
    String name = RESERVED.contains(wanted) ? wanted + "_" : wanted;
    for (int number = 2; !taken.add(name); number++) {
      name = wanted + number;
    }
    return name;
  }

  /** Whether it has to be given what reads and writes objects. */
  boolean needsCodecs() {
    return handler.routes().stream().anyMatch(ReaderCode::isNeededBy)
        || responses().stream().anyMatch(MakerCode::isNeededBy);
  }

  /** What becomes a response in it: the results of routes, then of exception handlers. */
  List<DeclaredResponse> responses() {
    return Stream.concat(
            handler.routes().stream().map(RouteMethod::response),
            InterceptorCode.responses(handler.ownInterceptors()).stream())
        .toList();
  }

  /** Whether it has to be given what checks values. */
  boolean needsValidation() {
    return handler.routes().stream().anyMatch(ValidationCode::isNeededBy);
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

  ClassName handlerType() {
    return ClassName.get(handler.type());
  }

  String methodName(RouteMethod route) {
    return Objects.requireNonNull(methodNames.get(route));
  }
}
