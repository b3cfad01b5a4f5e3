package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.ParameterType;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.ValueType;

/** Code that takes a parameter's value from the request. */
final class ParameterCode {
  private final ParameterConstants constants;
  private final ConversionCode conversion;

  ParameterCode(ParameterConstants constants, ConversionCode conversion) {
    this.constants = constants;
    this.conversion = conversion;
  }

  /** An expression of the parameter's type. */
  CodeBlock value(RouteMethod route, HandlerParameter parameter) {
    String constant = constants.nameOf(parameter.source());
    ParameterType type = parameter.type();
    if (type instanceof ParameterType.OptionalOf optional) {
      return lookUp(constant, "optional", optional.value());
    }
    if (type instanceof ParameterType.ListOf list) {
      return lookUp(constant, "list", list.value());
    }
    if (type instanceof ParameterType.Single single) {
      CodeBlock text = text(route, parameter.source(), constant);
      return conversion.call(single.value(), text, constant);
    }
    throw new IllegalStateException("a parameter that the checks let through: " + parameter);
  }

  private CodeBlock lookUp(String constant, String method, ValueType value) {
    return CodeBlock.of(
        "$N.$N($L, $L)", constant, method, Argument.REQUEST, conversion.reference(value));
  }

  private static CodeBlock text(RouteMethod route, Source source, String constant) {
    return source instanceof Source.PathVariable variable
        ? CodeBlock.of(
            "$L.variable($L, $N)",
            Argument.PATH,
            route.template().indexOf(variable.name()),
            constant)
        : CodeBlock.of("$N.required($L)", constant, Argument.REQUEST);
  }
}
