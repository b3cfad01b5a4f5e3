package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.rrjava.generated.HttpMethod;
import dev.rrjava.http.Response;
import dev.rrjava.processor.model.ClassId;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteTree;
import dev.rrjava.routing.GeneratedRouter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/** Writes the class of routes: how it is created, finds a route, calls it, and describes all. */
final class RoutesWriter {
  private static final String CALL = "call";

  /** The method with the switch, if filters are called around it. */
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
    this.adapters = new Adapters(handlers, new UniqueNames(hidden()), id.packageName());
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

  /** Names that would hide a parameter, a variable, a constant or a package. */
  private static Set<String> hidden() {
    Set<String> names = new TreeSet<>(Argument.NAMES);
    names.addAll(MentionedTypes.ROOTS);
    names.addAll(HttpMethod.NAMES.subList(1, HttpMethod.NAMES.size()));
    names.addAll(
        List.of(
            ConstructorCode.CODECS,
            ConstructorCode.VALIDATION,
            LiteralTable.HASH,
            "e",
            "filtered",
            "response",
            "routes"));
    return names;
  }

  private Set<String> hiddenFromConstants() {
    Set<String> names = hidden();
    names.addAll(List.of("body", "entity", "result"));
    adapters.parameters().forEach(parameter -> names.add(parameter.fieldName()));
    adapters.all().forEach(adapter -> names.add(adapter.fieldName()));
    return names;
  }

  TypeSpec type() {
    TypeSpec.Builder routes =
        TypeSpec.classBuilder(type)
            .addJavadoc("Finds the route of a request, and calls its handler.\n")
            .addModifiers(visibility())
            .addModifiers(Modifier.FINAL)
            .superclass(GeneratedRouter.class);
    TypeSpec.Builder nodes = TypeSpec.classBuilder(type);
    new NodeWriter(endpoints, members).addTo(nodes, tree);
    TypeSpec matching = nodes.build();
    List<MethodSpec> calls = calls();
    members.addConstantsTo(routes);
    for (RoutesParameter parameter : adapters.parameters()) {
      if (parameter.adapters().isEmpty()) {
        routes.addField(parameter.type(), parameter.fieldName(), Modifier.PRIVATE, Modifier.FINAL);
      }
      for (Adapter adapter : parameter.adapters()) {
        routes.addField(adapter.type(), adapter.fieldName(), Modifier.PRIVATE, Modifier.FINAL);
      }
    }
    members.addFieldsTo(routes);
    routes.addMethod(constructor());
    new BuilderWriter(type, parameters(), visibility()).addTo(routes);
    routes.addMethods(matching.methodSpecs()).addMethods(calls);
    members.addMethodsTo(routes);
    routes.addTypes(matching.typeSpecs());
    RouteListWriter.addTo(routes, tree, adapters.all());
    return routes.build();
  }

  /** The method that calls an adapter, and what it needs. */
  private List<MethodSpec> calls() {
    List<CodeBlock> cases = new ArrayList<>();
    CodeBlock arguments = Argument.list(ARGUMENTS.subList(1, ARGUMENTS.size()));
    for (Adapter adapter : adapters.all()) {
      cases.add(CodeBlock.of("$L.call($L)", adapter.fieldName(), arguments));
    }
    CallSwitch calls = new CallSwitch(Argument.ADAPTER.toString(), ARGUMENTS, cases);
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

  /** An allocator for the local variables of a method, which don't hide handlers. */
  private UniqueNames locals() {
    List<String> names = new ArrayList<>(Argument.NAMES);
    names.addAll(MentionedTypes.ROOTS);
    adapters.parameters().forEach(parameter -> names.add(parameter.fieldName()));
    return new UniqueNames(names);
  }

  /** Takes the handlers themselves, so that a container can call it. */
  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    annotations
        .inject()
        .ifPresentOrElse(
            inject -> constructor.addAnnotation(inject).addModifiers(visibility()),
            () -> constructor.addModifiers(Modifier.PRIVATE));
    constructor.addParameters(parameters());
    for (RoutesParameter parameter : adapters.parameters()) {
      if (parameter.adapters().isEmpty()) {
        constructor.addStatement(
            "this.$L = $T.requireNonNull($L, $S)",
            parameter.fieldName(),
            Objects.class,
            parameter.fieldName(),
            parameter.handler().name());
      }
      for (Adapter adapter : parameter.adapters()) {
        constructor.addStatement(
            "this.$L = $L", adapter.fieldName(), adapted(adapter, parameter.fieldName()));
      }
    }
    return constructor.addCode(members.assignments()).build();
  }

  private List<ParameterSpec> parameters() {
    boolean needsCodecs =
        adapters.all().stream().anyMatch(Adapter::needsCodecs)
            || adapters.responses().stream().anyMatch(MakerCode::isNeededBy);
    boolean needsValidation = adapters.all().stream().anyMatch(Adapter::needsValidation);
    List<ParameterSpec> parameters = ConstructorCode.parameters(needsCodecs, needsValidation);
    for (RoutesParameter parameter : adapters.parameters()) {
      parameters.add(ParameterSpec.builder(parameter.type(), parameter.fieldName()).build());
    }
    return parameters;
  }

  private static CodeBlock adapted(Adapter adapter, String handler) {
    List<String> arguments =
        new ArrayList<>(
            ConstructorCode.parameters(adapter.needsCodecs(), adapter.needsValidation()).stream()
                .map(ParameterSpec::name)
                .toList());
    arguments.add(handler);
    return CodeBlock.of("new $T($L)", adapter.type(), String.join(", ", arguments));
  }

  private Modifier[] visibility() {
    boolean isPublic = handlers.stream().allMatch(HandlerClass::isPublic);
    return isPublic ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
  }
}
