package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.rrjava.generated.ContentLimit;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.Response;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.ParameterObject;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the method of an adapter for one route: take the parameters, send early hints, call the
 * handler, make a response. Hints come after the parameters, so that none precede a 400.
 */
final class AdapterMethodWriter {
  private final Adapter adapter;
  private final NameAllocator fields;
  private final ParameterCode parameters;
  private final HintConstants hints;
  private final RequestReaders readers;
  private final CheckCode checks;
  private final ResultCode results;
  private final NameAllocator methods;
  private final String around;

  AdapterMethodWriter(
      Adapter adapter,
      NameAllocator fields,
      ParameterCode parameters,
      HintConstants hints,
      RequestReaders readers,
      CheckCode checks,
      ResultCode results,
      NameAllocator methods,
      String around) {
    this.adapter = adapter;
    this.fields = fields;
    this.parameters = parameters;
    this.hints = hints;
    this.readers = readers;
    this.checks = checks;
    this.results = results;
    this.methods = methods;
    this.around = around;
  }

  /** The method that {@code Routes} calls; behind filters also the one that calls the handler. */
  List<MethodSpec> methods(RouteMethod route) {
    if (!adapter.isFiltered()) {
      return List.of(calling(route, documented(route), adapter.arguments(route)));
    }
    String inner = methods.newName(adapter.methodName(route) + "Unfiltered");
    MethodSpec.Builder outer = documented(route);
    adapter.arguments(route).forEach(argument -> outer.addParameter(argument.parameter()));
    CodeBlock call = CodeBlock.of("$N($L)", inner, AroundCode.list(Argument.of(route)));
    outer.addStatement("return $L", AroundCode.wrap(around, call));
    MethodSpec.Builder unfiltered =
        MethodSpec.methodBuilder(inner)
            .addModifiers(Modifier.PRIVATE)
            .returns(Response.class)
            .addException(Exception.class);
    return List.of(outer.build(), calling(route, unfiltered, Argument.of(route)));
  }

  private MethodSpec.Builder documented(RouteMethod route) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(adapter.methodName(route))
            .addJavadoc(
                "$L\n",
                JavadocText.escape(
                    String.join("|", route.httpMethods()) + " " + route.template().text()))
            .returns(Response.class)
            .addException(Exception.class);
    if (adapter.isPublic()) {
      method.addModifiers(Modifier.PUBLIC);
    }
    return method;
  }

  private MethodSpec calling(
      RouteMethod route, MethodSpec.Builder method, List<Argument> arguments) {
    NameAllocator locals = fields.clone();
    for (Argument argument : Argument.values()) {
      locals.newName(argument.toString());
    }
    arguments.forEach(argument -> method.addParameter(argument.parameter()));
    String offer = results.negotiate(method, locals, route);
    route
        .effectiveBodyLimit()
        .ifPresent(
            limit ->
                method.addStatement(
                    "$T.require($L, $LL)",
                    ContentLimit.class,
                    Argument.REQUEST,
                    limit.byteCount()));
    Taking taking = new Taking(route, locals, method);
    List<CodeBlock> values =
        route.parameters().stream().map(parameter -> take(taking, parameter)).toList();
    method.addCode(checks.code(locals, taking.checks));
    addGroups(taking);
    if (route.hints().isPresent()) {
      method.addStatement("$L.send($N)", Argument.EARLY_HINTS, hints.nameOf(route));
    }
    CodeBlock call =
        CodeBlock.of(
            "$N.$N($L)", AdapterWriter.HANDLER, route.name(), CodeBlock.join(values, ",$W"));
    results.answer(method, locals, route, call, offer);
    return method.build();
  }

  /** What a constructor or setter has against the values of a request is the client's fault. */
  private static void addGroups(Taking taking) {
    CodeBlock groups = taking.groups.build();
    if (groups.isEmpty()) {
      return;
    }
    String refusal = taking.locals.newName("refusal");
    taking
        .method
        .addCode(taking.variables.build())
        .beginControlFlow("try")
        .addCode(groups)
        .nextControlFlow("catch ($T $N)", IllegalArgumentException.class, refusal)
        .addStatement(
            "throw new $T(400, $N.getMessage() + $S, $N)",
            HttpException.class,
            refusal,
            "\n",
            refusal)
        .endControlFlow();
  }

  /** The parameters of a method on their way into local variables. */
  private static final class Taking {
    private final RouteMethod route;
    private final NameAllocator locals;
    private final MethodSpec.Builder method;

    /** Declares a variable for each group. */
    private final CodeBlock.Builder variables = CodeBlock.builder();

    /** Makes the groups, which comes after the checks: a constructor may rely on these. */
    private final CodeBlock.Builder groups = CodeBlock.builder();

    private final List<CheckCode.Taken> checks = new ArrayList<>();

    Taking(RouteMethod route, NameAllocator locals, MethodSpec.Builder method) {
      this.route = route;
      this.locals = locals;
      this.method = method;
    }
  }

  /** Declares a local variable for a parameter, and gives the expression to pass on. */
  private CodeBlock take(Taking taking, HandlerParameter parameter) {
    if (parameter.object().isPresent()) {
      return takeGroup(taking, parameter, parameter.object().get());
    }
    RouteMethod route = taking.route;
    CodeBlock value;
    if (parameter.type().value() instanceof ValueType.RequestPart whole) {
      value =
          RequestReaders.isObject(parameter)
              ? readers.read(route, parameter)
              : PartCode.value(parameter, whole);
      if (parameter.source().kind() == Source.Kind.CONTEXT) {
        return value;
      }
    } else {
      value = parameters.value(route, parameter);
    }
    String local = taking.locals.newName(parameter.name());
    taking.method.addCode(declaration(parameter, local, value));
    parameter
        .validations()
        .forEach(check -> taking.checks.add(new CheckCode.Taken(parameter, check, local)));
    return CodeBlock.of("$N", local);
  }

  private CodeBlock takeGroup(Taking taking, HandlerParameter parameter, ParameterObject group) {
    List<CodeBlock> values = group.members().stream().map(member -> take(taking, member)).toList();
    TypeName type = TypeName.get(group.type());
    String local = taking.locals.newName(parameter.name());
    boolean isConstructed = group.setters().isEmpty();
    CodeBlock arguments = isConstructed ? CodeBlock.join(values, ",$W") : CodeBlock.of("");
    taking.variables.addStatement("$T $N", TypeName.get(parameter.mirror()), local);
    taking.groups.addStatement("$N =$Wnew $T($L)", local, type, arguments);
    if (!isConstructed) {
      for (int i = 0; i < values.size(); i++) {
        taking.groups.addStatement("$N.$N($L)", local, group.setters().get(i), values.get(i));
      }
    }
    return CodeBlock.of("$N", local);
  }

  private static CodeBlock declaration(HandlerParameter parameter, String local, CodeBlock value) {
    return CodeBlock.builder()
        .addStatement("$T $N =$W$L", TypeName.get(parameter.mirror()), local, value)
        .build();
  }
}
