package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.rrjava.generated.ContentLimit;
import dev.rrjava.http.EarlyHintLinks;
import dev.rrjava.http.EarlyHintsPolicy;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.Response;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.HandlerParameter.ParameterObject;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.RouteMethod.Hints;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.Validation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Code of an adapter for one route: converts the parameters, calls the handler and creates the
 * response. It is an expression if that fits into one line, and otherwise a method with local
 * variables.
 */
final class RouteCode {
  /** The packages of qualified names. */
  private static final Pattern PACKAGE = Pattern.compile("\\b([a-z]\\w*\\.)+(?=[A-Z])");

  private final Adapter adapter;
  private final GeneratedMembers members;
  private final Set<String> hidden;
  private final ParameterCode parameters;
  private final CodecCode codecs;
  private final ValidationCode validations;
  private final NegotiationCode negotiation;
  private final ResultCode results;

  /** The names of the methods by their bodies: the routes of one method often share one. */
  private final Map<String, String> methods = new HashMap<>();

  /** Names of methods that the handler class has several of, with different parameters. */
  private final Set<String> overloaded;

  /** {@code hidden} are the names that no local variable can have. */
  RouteCode(Adapter adapter, GeneratedMembers members, Set<String> hidden) {
    this.adapter = adapter;
    this.members = members;
    this.hidden = hidden;
    this.overloaded = overloaded(adapter.handler().type());
    this.parameters = new ParameterCode(members);
    this.codecs = new CodecCode(members);
    this.validations = new ValidationCode(members);
    this.negotiation = new NegotiationCode(adapter, members);
    this.results = new ResultCode(members);
  }

  private static Set<String> overloaded(TypeElement handler) {
    Set<TypeElement> types = new LinkedHashSet<>();
    addSupertypes(types, handler);
    Map<String, ExecutableElement> known = new HashMap<>();
    Set<String> overloaded = new HashSet<>();
    for (TypeElement type : types) {
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        String name = method.getSimpleName().toString();
        ExecutableElement other = known.putIfAbsent(name, method);
        if (other != null && !parameterTypes(method).equals(parameterTypes(other))) {
          overloaded.add(name);
        }
      }
    }
    return overloaded;
  }

  private static List<String> parameterTypes(ExecutableElement method) {
    List<String> types = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      types.add(parameter.asType().toString());
    }
    return types;
  }

  private static void addSupertypes(Set<TypeElement> types, TypeElement type) {
    if (!types.add(type)) {
      return;
    }
    List<TypeMirror> supertypes = new ArrayList<>(type.getInterfaces());
    supertypes.add(type.getSuperclass());
    for (TypeMirror supertype : supertypes) {
      if (supertype instanceof DeclaredType declared) {
        addSupertypes(types, (TypeElement) declared.asElement());
      }
    }
  }

  /**
   * Returns the expression for a route, which calls the handler or a method that does.
   *
   * @param maxLength the maximum length of an expression that calls the handler
   */
  CodeBlock call(RouteMethod route, int maxLength) {
    Optional<CodeBlock> expression = expression(route);
    if (expression.isPresent() && fits(expression.get(), maxLength)) {
      return expression.get();
    }
    MethodSpec method = method(adapter.methodName(route), route);
    CodeBlock arguments = Argument.list(Argument.of(route));
    String body = arguments + " -> " + GeneratedMembers.text(method.code());
    String same = methods.putIfAbsent(body, method.name());
    if (same == null) {
      members.addMethod(method);
    }
    return CodeBlock.of("$L($L)", same == null ? method.name() : same, arguments);
  }

  /** Returns whether code in which classes have simple names is not too long. */
  private static boolean fits(CodeBlock code, int maxLength) {
    String text = GeneratedMembers.text(code);
    return text.length() <= maxLength || PACKAGE.matcher(text).replaceAll("").length() <= maxLength;
  }

  private Optional<CodeBlock> expression(RouteMethod route) {
    if (!isSimple(route)) {
      return Optional.empty();
    }
    ResultCode.Returning returning = ResultCode.Returning.of(route, negotiation.headers(route), "");
    List<CodeBlock> values = new ArrayList<>();
    for (HandlerParameter parameter : route.parameters()) {
      values.add(value(route, parameter));
    }
    return results.expression(returning, handlerCall(route, values));
  }

  /** Returns whether the code has no statements. */
  private boolean isSimple(RouteMethod route) {
    for (HandlerParameter parameter : route.parameters()) {
      if (parameter.object().isPresent() || !parameter.validations().isEmpty()) {
        return false;
      }
    }
    return !negotiation.isNeededBy(route)
        && route.effectiveBodyLimit().isEmpty()
        && route.hints().isEmpty()
        && !overloaded.contains(route.name()); // variables have the declared types
  }

  private static CodeBlock handlerCall(RouteMethod route, List<CodeBlock> values) {
    CodeBlock arguments = values.size() == 1 ? values.get(0) : CodeBlock.join(values, ",$W");
    return CodeBlock.of(AdapterWriter.HANDLER + ".$L($L)", route.name(), arguments);
  }

  private MethodSpec method(String name, RouteMethod route) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE)
            .returns(Response.class)
            .addException(Exception.class);
    Names locals = new Names(hidden);
    for (Argument argument : Argument.of(route)) {
      method.addParameter(argument.parameter());
    }
    String offer = negotiation.addTo(method, locals, route);
    if (route.effectiveBodyLimit().isPresent()) {
      long byteCount = route.effectiveBodyLimit().get().byteCount();
      method.addStatement("$T.require($L, $LL)", ContentLimit.class, Argument.REQUEST, byteCount);
    }
    Taking taking = new Taking(route, locals, method);
    List<CodeBlock> values = takeEach(taking, route.parameters());
    method.addCode(validations.ofRequest(locals, taking.validated));
    addObjects(taking);
    // After the parameters, so that a response with 400 has no early hints.
    if (route.hints().isPresent()) {
      String links = constant(route, route.hints().get());
      method.addStatement("$L.earlyHints().send($L)", Argument.REQUEST, links);
    }
    results.addTo(
        method,
        locals,
        ResultCode.Returning.of(route, negotiation.headers(route), offer),
        handlerCall(route, values));
    return method.build();
  }

  private String constant(RouteMethod route, Hints hints) {
    ClassName policy = ClassName.get(EarlyHintsPolicy.class);
    List<String> links = hints.links().stream().map(Hints.Link::text).toList();
    return members.constant(
        List.of(EarlyHintLinks.class, hints.policy(), links),
        adapter.methodName(route) + "Hints",
        ClassName.get(EarlyHintLinks.class),
        () -> {
          CodeBlock.Builder value =
              CodeBlock.builder().add("$T.of($T.$L", EarlyHintLinks.class, policy, hints.policy());
          links.forEach(link -> value.add(",$W$S", link));
          return value.add(")").build();
        });
  }

  /** Creates parameter objects. If a constructor or setter rejects a value, the response is 400. */
  private static void addObjects(Taking taking) {
    CodeBlock objects = taking.objects.build();
    if (objects.isEmpty()) {
      return;
    }
    String refusal = taking.locals.newName("refusal");
    taking
        .method
        .addCode(taking.variables.build())
        .beginControlFlow("try")
        .addCode(objects)
        .nextControlFlow("catch ($T $L)", IllegalArgumentException.class, refusal)
        .addStatement(
            "throw new $T(400, $L.getMessage() + $S, $L)",
            HttpException.class,
            refusal,
            "\n",
            refusal)
        .endControlFlow();
  }

  /** The parameters of a method, while they are assigned to local variables. */
  private static final class Taking {
    private final RouteMethod route;
    private final Names locals;
    private final MethodSpec.Builder method;

    /** Declares a variable for each parameter object. */
    private final CodeBlock.Builder variables = CodeBlock.builder();

    /** Creates the parameter objects, after validation: a constructor may rely on it. */
    private final CodeBlock.Builder objects = CodeBlock.builder();

    private final List<ValidationCode.Validated> validated = new ArrayList<>();

    Taking(RouteMethod route, Names locals, MethodSpec.Builder method) {
      this.route = route;
      this.locals = locals;
      this.method = method;
    }
  }

  /** Declares a local variable for a parameter, and returns the expression to pass on. */
  private CodeBlock take(Taking taking, HandlerParameter parameter) {
    if (parameter.object().isPresent()) {
      return takeObject(taking, parameter, parameter.object().get());
    }
    CodeBlock value = value(taking.route, parameter);
    if (parameter.source().kind() == Source.Kind.CONTEXT) {
      return value;
    }
    String local = taking.locals.newName(parameter.name());
    taking.method.addStatement("$T $L =$W$L", TypeName.get(parameter.mirror()), local, value);
    for (Validation validation : parameter.validations()) {
      taking.validated.add(ValidationCode.Validated.of(parameter, validation, local));
    }
    return CodeBlock.of("$L", local);
  }

  private List<CodeBlock> takeEach(Taking taking, List<HandlerParameter> all) {
    List<CodeBlock> values = new ArrayList<>();
    for (HandlerParameter parameter : all) {
      values.add(take(taking, parameter));
    }
    return values;
  }

  private CodeBlock value(RouteMethod route, HandlerParameter parameter) {
    return CodecCode.isObject(parameter)
        ? codecs.read(route, parameter)
        : parameters.value(route, parameter);
  }

  private CodeBlock takeObject(Taking taking, HandlerParameter parameter, ParameterObject object) {
    List<CodeBlock> values = takeEach(taking, object.members());
    TypeName type = TypeName.get(object.type());
    String local = taking.locals.newName(parameter.name());
    boolean isConstructed = object.setters().isEmpty();
    CodeBlock arguments = isConstructed ? CodeBlock.join(values, ",$W") : CodeBlock.of("");
    taking.variables.addStatement("$T $L", TypeName.get(parameter.mirror()), local);
    taking.objects.addStatement("$L =$Wnew $T($L)", local, type, arguments);
    if (!isConstructed) {
      for (int i = 0; i < values.size(); i++) {
        taking.objects.addStatement("$L.$L($L)", local, object.setters().get(i), values.get(i));
      }
    }
    return CodeBlock.of("$L", local);
  }
}
