package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

  static Adapter of(HandlerClass handler, String fieldName, String routesPackage) {
    NameAllocator names = new NameAllocator();
    METHODS_OF_OBJECT.forEach(names::newName);
    Map<RouteMethod, String> methodNames = new LinkedHashMap<>();
    for (RouteMethod route : handler.routes()) {
      methodNames.put(route, names.newName(route.name()));
    }
    return new Adapter(
        handler,
        ClassName.get(handler.packageName(), handler.adapterName()),
        fieldName,
        !handler.packageName().equals(routesPackage),
        methodNames);
  }

  ClassName handlerType() {
    return ClassName.get(handler.type());
  }

  String methodName(RouteMethod route) {
    return Objects.requireNonNull(methodNames.get(route));
  }
}
