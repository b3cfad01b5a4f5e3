package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.rrjava.codec.Codecs;
import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Completion;
import dev.rrjava.generated.ContentLimit;
import dev.rrjava.generated.Conversion;
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
import dev.rrjava.processor.model.Interceptor;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.validation.Validation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/**
 * Writes the adapter of a handler class: it describes the routes, and calls the handler for each of
 * them.
 */
final class AdapterWriter {
  /** The field that holds the handler. */
  static final String HANDLER = "handler";

  /** The method with the switch, if there are filters or exception handlers. */
  static final String CALL_ROUTE = "callRoute";

  /** The parameter of constructors that reads and writes objects. */
  static final String CODECS = "codecs";

  /** The parameter of constructors that validates values. */
  static final String VALIDATION = "validation";

  private static final String CALL = "call";

  /** The longest line, without its indentation. */
  private static final int MAX_COLUMNS = 100;

  /** The classes of the runtime and of the JDK in expressions. */
  private static final List<Class<?>> MENTIONED =
      List.of(
          BuiltIn.class,
          Completion.class,
          ContentLimit.class,
          Conversion.class,
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
    Set<String> hiddenFromFields = new HashSet<>(hidden);
    hiddenFromFields.addAll(LOCALS);
    for (RouteMethod route : adapter.handler().routes()) {
      for (HandlerParameter parameter : route.allParameters()) {
        hiddenFromFields.add(Names.identifier(parameter.name()));
      }
    }
    Set<String> methods = new HashSet<>(adapter.methodNames().values());
    methods.add(CALL);
    methods.add(CALL_ROUTE);
    this.members = new GeneratedMembers(hiddenFromFields, methods);
  }

  static TypeSpec type(Adapter adapter) {
    return new AdapterWriter(adapter).type();
  }

  /** Returns names of variables that would hide a parameter, the handler, or a class. */
  private static Set<String> hidden(Adapter adapter) {
    Set<String> names = new HashSet<>(Names.mentionedBy(adapter.handler().routes()));
    names.addAll(Names.ROOTS);
    names.addAll(Argument.NAMES);
    names.add(HANDLER);
    names.add(adapter.type().simpleName());
    for (Class<?> mentioned : MENTIONED) {
      names.add(mentioned.getSimpleName());
    }
    return names;
  }

  private TypeSpec type() {
    HandlerClass handler = adapter.handler();
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
    type.addMethod(constructor())
        .addMethods(RouteDescriptions.methods(adapter, members, modifiers()))
        .addMethods(calls);
    members.addMethodsTo(type);
    return type.build();
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(modifiers())
        .addParameters(parameters(adapter.needsCodecs(), adapter.needsValidation()))
        .addParameter(adapter.handlerType(), HANDLER)
        .addStatement("this.$L = $L", HANDLER, HANDLER)
        .addCode(members.assignments())
        .build();
  }

  /** Returns the parameters of a constructor before the handlers. */
  static List<ParameterSpec> parameters(boolean needsCodecs, boolean needsValidation) {
    List<ParameterSpec> parameters = new ArrayList<>();
    if (needsCodecs) {
      parameters.add(ParameterSpec.builder(Codecs.class, CODECS).build());
    }
    if (needsValidation) {
      parameters.add(ParameterSpec.builder(Validation.class, VALIDATION).build());
    }
    return parameters;
  }

  /** Returns the method that {@code Routes} calls, and those that it calls. */
  private List<MethodSpec> calls(HandlerClass handler) {
    List<InterceptorCode.Call> interceptorCalls = new ArrayList<>();
    for (Interceptor method : handler.ownInterceptors()) {
      interceptorCalls.add(new InterceptorCode.Call(HANDLER, handler.name(), method));
    }
    InterceptorCode interceptors = new InterceptorCode(interceptorCalls);
    RouteCode code = new RouteCode(adapter, members, hidden);
    int indentation = interceptors.isUnwrapping() ? 8 : 6;
    List<CodeBlock> cases = new ArrayList<>();
    for (RouteMethod route : handler.routes()) {
      int label = indentation + "case  -> ;".length() + String.valueOf(cases.size()).length();
      cases.add(code.call(route, MAX_COLUMNS - label));
    }
    CallSwitch calls = CallSwitch.ofRoutes(ARGUMENTS, cases);
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
        method, new Names(hidden), CALL_ROUTE + "(" + Argument.ROUTE + ", $L, path)");
    interceptors.addHandlersTo(members, () -> new Names(hidden));
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
