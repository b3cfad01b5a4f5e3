package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.Endpoint;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/** The adapters of all handler classes, and the numbers of their routes. */
final class Adapters {
  /** The distance between the numbers of adapters; see {@code GeneratedRouter}. */
  private static final int ADAPTER = 10_000;

  private final List<RoutesParameter> parameters = new ArrayList<>();
  private final List<Adapter> adapters = new ArrayList<>();
  private final IdentityHashMap<RouteMethod, Integer> numbers = new IdentityHashMap<>();

  Adapters(List<HandlerClass> handlers, UniqueNames fields, String routesPackage) {
    for (HandlerClass handler : handlers) {
      String simpleName = ClassName.get(handler.type()).simpleName();
      String field = fields.newName(Names.variable(simpleName));
      List<Adapter> its = Adapter.allOf(handler, field, fields, routesPackage);
      parameters.add(new RoutesParameter(handler, field, its));
      its.forEach(this::add);
    }
  }

  private void add(Adapter adapter) {
    int number = adapters.size() * ADAPTER;
    for (RouteMethod route : adapter.handler().routes()) {
      numbers.put(route, number++);
    }
    adapters.add(adapter);
  }

  /** Returns the handlers, with the adapters of each. */
  List<RoutesParameter> parameters() {
    return parameters;
  }

  /** Returns the adapters by their numbers. */
  List<Adapter> all() {
    return adapters;
  }

  /** Returns the number of a route: {@code 2_0013} for the method 13 of the adapter 2. */
  String number(Endpoint endpoint) {
    int number = Objects.requireNonNull(numbers.get(endpoint.route()));
    return number < ADAPTER
        ? String.valueOf(number)
        : "%d_%04d".formatted(number / ADAPTER, number % ADAPTER);
  }

  /** Returns the declared responses of {@code Routes}: those of exception handlers for all. */
  List<DeclaredResponse> responses() {
    return parameters.stream()
        .flatMap(
            parameter ->
                InterceptorCode.responses(parameter.handler().globalInterceptors()).stream())
        .toList();
  }

  /** Returns the code around all routes. */
  InterceptorCode interceptors() {
    return new InterceptorCode(
        parameters.stream()
            .flatMap(
                parameter ->
                    parameter.handler().globalInterceptors().stream()
                        .map(
                            method ->
                                new InterceptorCode.Call(
                                    parameter.fieldName(), parameter.handler().name(), method)))
            .toList());
  }
}
