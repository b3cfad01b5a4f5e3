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

/**
 * An adapter: a generated class that calls the methods of a handler class for {@code Routes}.
 *
 * @param handler the handler class
 * @param type the name of the adapter
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
  /** Methods that every object has, those of the adapter itself, and what no name can be. */
  private static final List<String> RESERVED =
      List.of(
          "call",
          AdapterWriter.CALL_ROUTE,
          "clone",
          RouteDescriptions.DESCRIBE,
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait",
          Names.YIELD);

  /**
   * Routes and parameters in one class. A class file has room for 65,535 constants, of which each
   * takes about ten.
   */
  private static final int MOST_MEMBERS = 3_000;

  /** Returns the adapters of a class: one, or several if it has thousands of routes. */
  static List<Adapter> allOf(
      HandlerClass handler, String fieldName, Names fields, String routesPackage) {
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
      Names fields,
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

  /** Numbers overloaded methods, and methods with several routes: {@code list}, {@code list2}. */
  private static String name(String suggestion, Set<String> taken) {
    String name = RESERVED.contains(suggestion) ? suggestion + "_" : suggestion;
    for (int number = 2; !taken.add(name); number++) {
      name = suggestion + number;
    }
    return name;
  }

  /** Returns whether its constructor has a parameter for the codecs. */
  boolean needsCodecs() {
    for (RouteMethod route : handler.routes()) {
      if (CodecCode.isNeededBy(route)) {
        return true;
      }
    }
    return CodecCode.isNeededByOneOf(responses());
  }

  /** Returns the declared responses of its routes, then of its exception handlers. */
  List<DeclaredResponse> responses() {
    List<DeclaredResponse> responses = new ArrayList<>();
    for (RouteMethod route : handler.routes()) {
      responses.add(route.response());
    }
    responses.addAll(InterceptorCode.responses(handler.ownInterceptors()));
    return responses;
  }

  /** Returns whether its constructor has a parameter for the validation. */
  boolean needsValidation() {
    for (RouteMethod route : handler.routes()) {
      if (ValidationCode.isNeededBy(route)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether {@code Routes} has checked the media types before it calls the route, because
   * another method of the class handles the same requests. Methods of other classes don't count,
   * because an adapter depends on its own class only. Nor does a method without media types.
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
