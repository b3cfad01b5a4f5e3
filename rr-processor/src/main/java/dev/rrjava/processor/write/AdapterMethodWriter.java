package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.rrjava.processor.model.Group;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.ValueType;
import dev.rrjava.runtime.http.Response;
import dev.rrjava.runtime.routing.ContentLimit;
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
  private final ResultCode results;
  private final NameAllocator methods;
  private final String around;

  AdapterMethodWriter(
      Adapter adapter,
      NameAllocator fields,
      ParameterCode parameters,
      HintConstants hints,
      RequestReaders readers,
      ResultCode results,
      NameAllocator methods,
      String around) {
    this.adapter = adapter;
    this.fields = fields;
    this.parameters = parameters;
    this.hints = hints;
    this.readers = readers;
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
    List<CodeBlock> values = new ArrayList<>();
    for (HandlerParameter parameter : route.parameters()) {
      values.add(take(method, locals, route, parameter));
    }
    if (route.hints().isPresent()) {
      method.addStatement("$L.send($N)", Argument.EARLY_HINTS, hints.nameOf(route));
    }
    CodeBlock call =
        CodeBlock.of(
            "$N.$N($L)", AdapterWriter.HANDLER, route.name(), CodeBlock.join(values, ",$W"));
    results.answer(method, locals, route, call, offer);
    return method.build();
  }

  /** Declares a local variable for a parameter, and gives the expression to pass on. */
  private CodeBlock take(
      MethodSpec.Builder method,
      NameAllocator locals,
      RouteMethod route,
      HandlerParameter parameter) {
    if (parameter.group().isPresent()) {
      return takeGroup(method, locals, route, parameter, parameter.group().get());
    }
    if (parameter.type().value() instanceof ValueType.Whole whole) {
      CodeBlock value =
          RequestReaders.isObject(parameter)
              ? CodeBlock.of("$N.read($L)", readers.nameOf(route, parameter), Argument.REQUEST)
              : PartCode.value(parameter, whole);
      return parameter.source().kind() == Source.Kind.WHOLE
          ? value
          : declare(method, locals, parameter, value);
    }
    return declare(method, locals, parameter, parameters.value(route, parameter));
  }

  private static CodeBlock declare(
      MethodSpec.Builder method,
      NameAllocator locals,
      HandlerParameter parameter,
      CodeBlock value) {
    String local = locals.newName(parameter.name());
    method.addStatement("$T $N =$W$L", TypeName.get(parameter.mirror()), local, value);
    return CodeBlock.of("$N", local);
  }

  private CodeBlock takeGroup(
      MethodSpec.Builder method,
      NameAllocator locals,
      RouteMethod route,
      HandlerParameter parameter,
      Group group) {
    List<CodeBlock> values = new ArrayList<>();
    for (HandlerParameter member : group.members()) {
      values.add(take(method, locals, route, member));
    }
    TypeName type = TypeName.get(group.type());
    if (group.setters().isEmpty()) {
      CodeBlock arguments = CodeBlock.join(values, ",$W");
      return declare(method, locals, parameter, CodeBlock.of("new $T($L)", type, arguments));
    }
    CodeBlock made = declare(method, locals, parameter, CodeBlock.of("new $T()", type));
    for (int i = 0; i < values.size(); i++) {
      method.addStatement("$L.$N($L)", made, group.setters().get(i), values.get(i));
    }
    return made;
  }
}
