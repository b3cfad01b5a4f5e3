package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.runtime.http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

  AdapterMethodWriter(
      Adapter adapter, NameAllocator fields, ParameterCode parameters, HintConstants hints) {
    this.adapter = adapter;
    this.fields = fields;
    this.parameters = parameters;
    this.hints = hints;
  }

  MethodSpec method(RouteMethod route) {
    NameAllocator locals = fields.clone();
    for (Argument argument : Argument.values()) {
      locals.newName(argument.toString());
    }
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
    for (Argument argument : Argument.of(route)) {
      method.addParameter(argument.parameter());
    }
    List<CodeBlock> values = new ArrayList<>();
    for (HandlerParameter parameter : route.parameters()) {
      values.add(take(method, locals, route, parameter));
    }
    if (route.hints().isPresent()) {
      method.addStatement("$L.send($N)", Argument.EARLY_HINTS, hints.nameOf(route));
    }
    call(method, locals, route, values);
    return method.build();
  }

  /** Declares a local variable for a parameter, and gives the expression to pass on. */
  private CodeBlock take(
      MethodSpec.Builder method,
      NameAllocator locals,
      RouteMethod route,
      HandlerParameter parameter) {
    if (parameter.source() instanceof Source.WholeRequest) {
      return CodeBlock.of("$L", Argument.REQUEST);
    }
    String local = locals.newName(parameter.name());
    method.addStatement(
        "$T $N =$W$L",
        TypeName.get(parameter.element().asType()),
        local,
        parameters.value(route, parameter));
    return CodeBlock.of("$N", local);
  }

  private void call(
      MethodSpec.Builder method, NameAllocator locals, RouteMethod route, List<CodeBlock> values) {
    CodeBlock call =
        CodeBlock.of(
            "$N.$N($L)", AdapterWriter.HANDLER, route.name(), CodeBlock.join(values, ",$W"));
    String result = locals.newName("result");
    CodeBlock checked =
        CodeBlock.of(
            "$T.requireNonNull($N, $S)",
            Objects.class,
            result,
            adapter.handler().name() + "." + route.name() + " returned null");
    switch (route.result()) {
      case NOTHING -> {
        method.addStatement(call);
        method.addStatement("return $T.empty(204)", Response.class);
        return;
      }
      case UNSUPPORTED ->
          throw new IllegalStateException("a result that the checks let through: " + route);
      default ->
          method.addStatement(
              "$T $N = $L", TypeName.get(route.element().getReturnType()), result, call);
    }
    method.addStatement("return $L", response(route, checked));
  }

  private static CodeBlock response(RouteMethod route, CodeBlock result) {
    return switch (route.result()) {
      case TEXT -> CodeBlock.of("$T.text($L)", Response.class, result);
      case BYTES ->
          CodeBlock.of("$T.bytes($S,$W$L)", Response.class, "application/octet-stream", result);
      case STREAM -> CodeBlock.of("$T.stream($L)", Response.class, result);
      default -> result;
    };
  }
}
