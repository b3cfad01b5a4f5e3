package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.rrjava.generated.HttpMethod;
import dev.rrjava.generated.RouteList;
import dev.rrjava.http.Response;
import dev.rrjava.processor.model.ClassId;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteTree;
import dev.rrjava.processor.model.RouteTree.Endpoint;
import dev.rrjava.routing.GeneratedRouter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/** Writes the class {@code Routes}, which finds the route of a request and calls its adapter. */
final class RoutesWriter {
  private static final String CALL = "call";

  /** The method with the switch, if there are filters or exception handlers for all routes. */
  private static final String CALL_ADAPTER = "callAdapter";

  /** Methods that are inherited, or that readers of the class know. */
  private static final List<String> METHODS =
      List.of(
          CALL,
          CALL_ADAPTER,
          "describe",
          "handle",
          "join",
          "match",
          "of",
          "routes",
          "trailingSlash");

  private static final List<Argument> ARGUMENTS = List.of(Argument.values());

  private final ClassName type;
  private final List<HandlerClass> handlers;
  private final VisibleAnnotations annotations;
  private final RouteTree tree;
  private final Adapters adapters;
  private final GeneratedMembers members;
  private final EndpointCode endpoints;

  RoutesWriter(
      ClassId id, List<HandlerClass> handlers, RouteTree tree, VisibleAnnotations annotations) {
    this.type = ClassName.get(id.packageName(), id.simpleName());
    this.handlers = handlers;
    this.annotations = annotations;
    this.tree = tree;
    this.adapters = new Adapters(handlers, new Names(hidden()), id.packageName());
    this.members = new GeneratedMembers(hiddenFromConstants(), METHODS);
    this.endpoints = new EndpointCode(adapters, members);
  }

  Adapters adapters() {
    return adapters;
  }

  /** Returns the constants of {@link HttpMethod} that the class uses, once it is written. */
  Set<String> httpMethods() {
    return endpoints.httpMethods();
  }

  /** Returns names that would hide a parameter, a variable, a constant or a package. */
  private static Set<String> hidden() {
    Set<String> names = new TreeSet<>(Argument.NAMES);
    names.addAll(Names.ROOTS);
    names.addAll(HttpMethod.NAMES.subList(1, HttpMethod.NAMES.size()));
    names.addAll(
        List.of(
            AdapterWriter.CODECS,
            AdapterWriter.VALIDATION,
            LiteralSwitch.HASH,
            "e",
            "filtered",
            "response",
            "routes"));
    return names;
  }

  private Set<String> hiddenFromConstants() {
    Set<String> names = hidden();
    names.addAll(List.of("body", "entity", "result"));
    for (Adapters.Parameter parameter : adapters.parameters()) {
      names.add(parameter.fieldName());
    }
    for (Adapter adapter : adapters.all()) {
      names.add(adapter.fieldName());
    }
    return names;
  }

  TypeSpec type() {
    TypeSpec.Builder routes =
        TypeSpec.classBuilder(type)
            .addJavadoc(
                """
                Finds the route of a request, and calls its handler. {@code 2_0001} is the route 1
                of the adapter 2, as in its {@code call}.
                """)
            .addModifiers(visibility())
            .addModifiers(Modifier.FINAL)
            .superclass(GeneratedRouter.class);
    TypeSpec.Builder nodes = TypeSpec.classBuilder(type);
    new NodeWriter(endpoints, members).addTo(nodes, tree);
    TypeSpec matching = nodes.build();
    List<MethodSpec> calls = calls();
    members.addConstantsTo(routes);
    for (Adapters.Parameter parameter : adapters.parameters()) {
      if (parameter.adapters().isEmpty()) {
        routes.addField(parameter.type(), parameter.fieldName(), Modifier.PRIVATE, Modifier.FINAL);
      }
      for (Adapter adapter : parameter.adapters()) {
        routes.addField(adapter.type(), adapter.fieldName(), Modifier.PRIVATE, Modifier.FINAL);
      }
    }
    members.addFieldsTo(routes);
    routes.addMethod(constructor());
    new BuilderWriter(type, "a router", parameters(), visibility()).addTo(routes);
    routes.addMethods(matching.methodSpecs()).addMethods(calls);
    members.addMethodsTo(routes);
    routes.addMethod(describe());
    routes.addTypes(matching.typeSpecs());
    return routes.build();
  }

  /** Returns the method that describes all routes: each adapter describes its own. */
  private MethodSpec describe() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(RouteDescriptions.DESCRIBE)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(RouteList.class, "routes");
    for (Adapter adapter : adapters.all()) {
      method.addStatement("$T.$L(routes)", adapter.type(), RouteDescriptions.DESCRIBE);
    }
    for (Endpoint endpoint : tree.allEndpoints()) {
      if (isWithoutHead(endpoint)) {
        method.addStatement(adapters.withoutHead("routes", endpoint));
      }
    }
    return method.build();
  }

  /** Returns whether another method handles HEAD, which is not known to the adapter. */
  private static boolean isWithoutHead(Endpoint endpoint) {
    return !endpoint.httpMethods().containsAll(RouteDescriptions.httpMethods(endpoint.route()));
  }

  /** Returns the method that calls an adapter, and those that it calls. */
  private List<MethodSpec> calls() {
    List<CodeBlock> cases = new ArrayList<>();
    CodeBlock arguments = Argument.list(ARGUMENTS.subList(1, ARGUMENTS.size()));
    for (Adapter adapter : adapters.all()) {
      cases.add(CodeBlock.of("$L.call($L)", adapter.fieldName(), arguments));
    }
    CallSwitch calls = CallSwitch.ofRoutes(ARGUMENTS, cases);
    InterceptorCode interceptors = adapters.interceptors();
    if (interceptors.isEmpty()) {
      return overriding(
          calls.methods(
              CALL,
              new Modifier[] {Modifier.PROTECTED},
              UnaryOperator.identity(),
              members::newMethodName));
    }
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(CALL)
            .addModifiers(Modifier.PROTECTED)
            .returns(Response.class)
            .addException(Exception.class);
    ARGUMENTS.forEach(argument -> method.addParameter(argument.parameter()));
    interceptors.addTo(method, locals(), CALL_ADAPTER + "(adapter, route, $L, path)");
    interceptors.addHandlersTo(members, this::locals);
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(method.build());
    methods.addAll(
        calls.methods(
            CALL_ADAPTER,
            new Modifier[] {Modifier.PRIVATE},
            interceptors::unwrapping,
            members::newMethodName));
    return overriding(methods);
  }

  private static List<MethodSpec> overriding(List<MethodSpec> methods) {
    List<MethodSpec> all = new ArrayList<>(methods);
    all.set(0, methods.get(0).toBuilder().addAnnotation(Override.class).build());
    return all;
  }

  /** Returns an allocator for the local variables of a method, which don't hide handlers. */
  private Names locals() {
    List<String> names = new ArrayList<>(Argument.NAMES);
    names.addAll(Names.ROOTS);
    adapters.parameters().forEach(parameter -> names.add(parameter.fieldName()));
    return new Names(names);
  }

  /**
   * Returns the constructor. It has the handlers as parameters, so that a container can call it.
   */
  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    Optional<ClassName> inject = annotations.inject();
    if (inject.isPresent()) {
      constructor.addAnnotation(inject.get()).addModifiers(visibility());
    } else {
      constructor.addModifiers(Modifier.PRIVATE);
    }
    constructor.addParameters(parameters());
    for (Adapters.Parameter parameter : adapters.parameters()) {
      if (parameter.adapters().isEmpty()) {
        constructor.addStatement("this.$L = $L", parameter.fieldName(), parameter.fieldName());
      }
      for (Adapter adapter : parameter.adapters()) {
        constructor.addStatement(
            "this.$L = $L", adapter.fieldName(), adapted(adapter, parameter.fieldName()));
      }
    }
    return constructor.addCode(members.assignments()).build();
  }

  private List<ParameterSpec> parameters() {
    boolean needsCodecs = CodecCode.isNeededByOneOf(adapters.responses());
    boolean needsValidation = false;
    for (Adapter adapter : adapters.all()) {
      needsCodecs |= adapter.needsCodecs();
      needsValidation |= adapter.needsValidation();
    }
    List<ParameterSpec> parameters = AdapterWriter.parameters(needsCodecs, needsValidation);
    for (Adapters.Parameter parameter : adapters.parameters()) {
      parameters.add(ParameterSpec.builder(parameter.type(), parameter.fieldName()).build());
    }
    return parameters;
  }

  private static CodeBlock adapted(Adapter adapter, String handler) {
    List<String> arguments = new ArrayList<>();
    for (ParameterSpec parameter :
        AdapterWriter.parameters(adapter.needsCodecs(), adapter.needsValidation())) {
      arguments.add(parameter.name());
    }
    arguments.add(handler);
    return CodeBlock.of("new $T($L)", adapter.type(), String.join(", ", arguments));
  }

  private Modifier[] visibility() {
    for (HandlerClass handler : handlers) {
      if (!handler.isPublic()) {
        return new Modifier[0];
      }
    }
    return new Modifier[] {Modifier.PUBLIC};
  }
}
