package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The adapters of all handler classes, and the classes that go without one, sorted like these. */
final class Adapters {
  private final Map<String, Taken> byHandler = new LinkedHashMap<>();

  Adapters(List<HandlerClass> handlers, String routesPackage) {
    NameAllocator fields = new NameAllocator();
    for (Argument argument : Argument.values()) {
      fields.newName(argument.toString());
    }
    fields.newName(ResponseMakers.CODECS);
    fields.newName(RuleFields.VALIDATION);
    fields.newName(AroundCode.FILTERED);
    fields.newName(LiteralTable.HASH);
    MentionedTypes.ROOTS.forEach(fields::newName);
    for (HandlerClass handler : handlers) {
      String simpleName = ClassName.get(handler.type()).simpleName();
      String field = fields.newName(Names.variable(simpleName));
      List<Adapter> adapters = Adapter.allOf(handler, field, fields, routesPackage);
      byHandler.put(handler.qualifiedName(), new Taken(handler, field, adapters));
    }
  }

  List<Taken> taken() {
    return List.copyOf(byHandler.values());
  }

  List<Adapter> all() {
    return byHandler.values().stream().flatMap(taken -> taken.adapters().stream()).toList();
  }

  /** The adapter that calls a route of a class. */
  Adapter of(HandlerClass handler, RouteMethod route) {
    return Objects.requireNonNull(byHandler.get(handler.qualifiedName())).adapters().stream()
        .filter(adapter -> adapter.methodNames().containsKey(route))
        .findFirst()
        .orElseThrow();
  }

  /** What becomes a response in the class of routes: the results of exception handlers for all. */
  List<DeclaredResponse> outcomes() {
    return byHandler.values().stream()
        .flatMap(taken -> AroundCode.outcomes(taken.handler().globalInterceptors()).stream())
        .toList();
  }

  /** What goes around all of them. */
  AroundCode around() {
    return new AroundCode(
        byHandler.values().stream()
            .flatMap(
                taken ->
                    taken.handler().globalInterceptors().stream()
                        .map(
                            method ->
                                new AroundCode.Call(
                                    taken.fieldName(), taken.handler().name(), method)))
            .toList());
  }
}
