package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Completion;
import dev.rrjava.generated.ContentLimit;
import dev.rrjava.generated.Conversion;
import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Interception;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.ParameterSource;
import dev.rrjava.generated.RequestPart;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.SegmentTemplate;
import dev.rrjava.generated.SimpleBody;
import dev.rrjava.generated.Violations;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/** Writes the adapter of a handler class: a method for each route, and one that calls them. */
final class AdapterWriter {
  /** The field that holds the handler. */
  static final String HANDLER = "handler";

  /** The method with the switch, if filters are called around it. */
  static final String CALL_ROUTE = "callRoute";

  private static final String CALL = "call";

  /** The classes of the runtime and of the JDK in expressions. */
  private static final List<Class<?>> MENTIONED =
      List.of(
          BuiltIn.class,
          Completion.class,
          ContentLimit.class,
          Conversion.class,
          Conversions.class,
          Interception.class,
          Parameter.class,
          ParameterSource.class,
          Problem.class,
          Request.class,
          RequestPart.class,
          Response.class,
          Returned.class,
          SegmentTemplate.class,
          SimpleBody.class,
          String.class,
          Violations.class);

  /** Local variables that are no parameters of the application's methods. */
  private static final List<String> LOCALS =
      List.of(
          "body",
          "e",
          "entity",
          "filtered",
          "offer",
          "refusal",
          "response",
          "result",
          "violations");

  private static final List<Argument> ARGUMENTS =
      List.of(Argument.ROUTE, Argument.REQUEST, Argument.PATH);

  private final Adapter adapter;

  /** Names that neither fields nor local variables may have. */
  private final Set<String> hidden;

  private final GeneratedMembers members;

  private AdapterWriter(Adapter adapter) {
    this.adapter = adapter;
    this.hidden = hidden(adapter);
    Set<String> hiddenFromFields = new TreeSet<>(hidden);
    hiddenFromFields.addAll(LOCALS);
    adapter.handler().routes().stream()
        .flatMap(route -> route.parameters().stream())
        .flatMap(HandlerParameter::all)
        .map(parameter -> UniqueNames.identifier(parameter.name()))
        .forEach(hiddenFromFields::add);
    Set<String> methods = new TreeSet<>(adapter.methodNames().values());
    methods.add(CALL);
    methods.add(CALL_ROUTE);
    this.members = new GeneratedMembers(hiddenFromFields, methods);
  }

  static TypeSpec type(Adapter adapter) {
    return new AdapterWriter(adapter).type();
  }

  /** A variable of such a name would hide a parameter, the handler, or a class. */
  private static Set<String> hidden(Adapter adapter) {
    Set<String> names = new TreeSet<>(MentionedTypes.names(adapter.handler().routes()));
    names.addAll(MentionedTypes.ROOTS);
    names.addAll(Argument.NAMES);
    names.add(HANDLER);
    names.add(adapter.type().simpleName());
    MENTIONED.forEach(mentioned -> names.add(mentioned.getSimpleName()));
    return names;
  }

  private TypeSpec type() {
    HandlerClass handler = adapter.handler();
    RouteMethodWriter writer = new RouteMethodWriter(adapter, members, hidden);
    List<MethodSpec> routes = handler.routes().stream().map(writer::method).toList();
    List<MethodSpec> calls = calls(handler);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(adapter.type())
            .addJavadoc("Calls {@link $T} for its routes.\n", adapter.handlerType())
            .addModifiers(modifiers())
            .addModifiers(Modifier.FINAL);
    members.addConstantsTo(type);
    type.addField(
        FieldSpec.builder(adapter.handlerType(), HANDLER, Modifier.PRIVATE, Modifier.FINAL)
            .build());
    members.addFieldsTo(type);
    type.addMethod(constructor()).addMethods(calls).addMethods(routes);
    members.addMethodsTo(type);
    return type.build();
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(modifiers())
        .addParameters(ConstructorCode.parameters(adapter.needsCodecs(), adapter.needsValidation()))
        .addParameter(adapter.handlerType(), HANDLER)
        .addStatement("this.$L = $L", HANDLER, HANDLER)
        .addCode(members.assignments())
        .build();
  }

  /** The method that {@code Routes} calls, and what it needs. */
  private List<MethodSpec> calls(HandlerClass handler) {
    List<CodeBlock> cases = new ArrayList<>();
    for (RouteMethod route : handler.routes()) {
      cases.add(
          CodeBlock.of("$L($L)", adapter.methodName(route), Argument.list(Argument.of(route))));
    }
    CallSwitch calls = new CallSwitch(Argument.ROUTE.toString(), ARGUMENTS, cases);
    InterceptorCode interceptors =
        new InterceptorCode(
            handler.ownInterceptors().stream()
                .map(method -> new InterceptorCode.Call(HANDLER, handler.name(), method))
                .toList());
    if (interceptors.isEmpty()) {
      return calls.methods(CALL, modifiers(), UnaryOperator.identity(), members::newMethodName);
    }
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(CALL)
            .addModifiers(modifiers())
            .returns(Response.class)
            .addException(Exception.class);
    ARGUMENTS.forEach(argument -> method.addParameter(argument.parameter()));
    interceptors.addTo(
        method, new UniqueNames(hidden), CALL_ROUTE + "(" + Argument.ROUTE + ", $L, path)");
    interceptors.addHandlersTo(members, () -> new UniqueNames(hidden));
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(method.build());
    methods.addAll(
        calls.methods(
            CALL_ROUTE,
            new Modifier[] {Modifier.PRIVATE},
            interceptors::unwrapping,
            members::newMethodName));
    return methods;
  }

  private Modifier[] modifiers() {
    return adapter.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
  }
}
