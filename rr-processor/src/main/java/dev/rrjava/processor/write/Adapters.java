package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Interceptor;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.RouteTree.Endpoint;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/** The adapters of all handler classes, and the numbers of their routes. */
final class Adapters {
  /** The distance between the numbers of adapters; see {@code GeneratedRouter}. */
  private static final int ADAPTER = 10_000;

  /**
   * A handler, which is a parameter of the constructor of {@code Routes}.
   *
   * @param handler its class
   * @param fieldName the field of {@code Routes} with the handler, or with its first adapter
   * @param adapters its adapters: none without routes, several if it has thousands
   */
  record Parameter(HandlerClass handler, String fieldName, List<Adapter> adapters) {
    ClassName type() {
      return ClassName.get(handler.type());
    }
  }

  private final List<Parameter> parameters = new ArrayList<>();
  private final List<Adapter> adapters = new ArrayList<>();
  private final IdentityHashMap<RouteMethod, Integer> numbers = new IdentityHashMap<>();

  Adapters(List<HandlerClass> handlers, Names fields, String routesPackage) {
    for (HandlerClass handler : handlers) {
      String simpleName = ClassName.get(handler.type()).simpleName();
      String field = fields.newName(Names.variable(simpleName));
      List<Adapter> its = Adapter.allOf(handler, field, fields, routesPackage);
      parameters.add(new Parameter(handler, field, its));
      for (Adapter adapter : its) {
        add(adapter);
      }
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
  List<Parameter> parameters() {
    return parameters;
  }

  /** Returns the adapters by their numbers. */
  List<Adapter> all() {
    return adapters;
  }

  /** Returns the number of a route: {@code 2_0013} for the method 13 of the adapter 2. */
  String number(Endpoint endpoint) {
    int number = Objects.requireNonNull(numbers.get(endpoint.route()));
    if (number < ADAPTER) {
      return String.valueOf(number);
    }
    String digits = String.valueOf(number);
    int middle = digits.length() - 4;
    return digits.substring(0, middle) + "_" + digits.substring(middle);
  }

  /** Returns the statement that removes HEAD from the description of a route. */
  CodeBlock withoutHead(String routes, Endpoint endpoint) {
    int number = Objects.requireNonNull(numbers.get(endpoint.route()));
    return CodeBlock.of("$L.withoutHead($L, $L)", routes, number / ADAPTER, number % ADAPTER);
  }

  /** Returns the declared responses of the exception handlers that apply to all routes. */
  List<DeclaredResponse> responses() {
    List<DeclaredResponse> responses = new ArrayList<>();
    for (Parameter parameter : parameters) {
      responses.addAll(InterceptorCode.responses(parameter.handler().globalInterceptors()));
    }
    return responses;
  }

  /** Returns the code that calls filters and exception handlers of all routes. */
  InterceptorCode interceptors() {
    List<InterceptorCode.Call> calls = new ArrayList<>();
    for (Parameter parameter : parameters) {
      HandlerClass handler = parameter.handler();
      for (Interceptor method : handler.globalInterceptors()) {
        calls.add(new InterceptorCode.Call(parameter.fieldName(), handler.name(), method));
      }
    }
    return new InterceptorCode(calls);
  }
}
